import { rmSync } from 'node:fs'
import type { RepairCode } from '../../src'
import { applyGuide, type ExtendedCopy } from './apply-guide'
import { compileCopy, loadCopy, runCommand } from './use-copy'

const of = <T>(byKind: Readonly<Record<string, T>>, kind: string): T => byKind[kind] as T

describe('an eighth repair, as docs/internals/adding-a-repair.md adds it', () => {
  let copy: ExtendedCopy
  beforeAll(() => {
    copy = applyGuide('docs/internals/adding-a-repair.md', 'repair')
  })
  afterAll(() => {
    rmSync(copy.folder, { recursive: true })
  })

  it('touches at most 3 files of src', () => {
    expect(copy.touched).toStrictEqual([
      'src/repairs/slashed-date.ts',
      'src/repairs/index.ts',
      'src/fields/time.ts'
    ])
  })

  it('compiles, in the library and in the command', () => {
    expect(compileCopy(copy.folder)).toStrictEqual([])
  })

  it('repairs, can be disabled, and is injected as a quirk', () => {
    const { library, testing } = loadCopy(copy.folder)
    const event = of(testing.build, 'callback-state')({ timestamp: new Date('2024-01-05T10:00:00+08:00') })
    const body = testing.bodyOf(event, { quirks: ['slashed-date'] })
    expect(body).toContain('"2024/01/05 10:00:00"')
    expect(library.decode(body)).toStrictEqual({
      _tag: 'Right',
      right: { events: [event], repairs: [{ code: 'slashed-date', path: ['timestamp'] }] }
    })
    expect(library.decode(body, { repair: ['padded-key'] })).toMatchObject({
      _tag: 'Left',
      left: { issues: [{ code: 'invalid-field', path: ['timestamp'] }] }
    })
    expect(() => library.decode(body, { repair: ['slashed-dat' as RepairCode] })).toThrow(
      'repair must be a boolean or a list of byte-order-mark, missing-comma, long-number, padded-key, padded-value, glued-timestamp, slashed-date, zero-time'
    )
    for (const quirks of [['slashed-date', 'padded-value'], library.REPAIR_CODES]) {
      const voiceCode = of(testing.build, 'voice-code')()
      const decoded = library.decode(testing.bodyOf(voiceCode, { quirks }))
      expect(decoded).toMatchObject({ _tag: 'Right', right: { events: [voiceCode] } })
    }
  })

  it('is reported by the command', () => {
    const run = runCommand(copy.folder)
    const push = { requestid: '1', src: '1', dsc: '2', timestamp: '2024/01/05 10:00:00', state: 'answer' }
    const report = run(['validate', '--fail-on', 'repaired', '-'], JSON.stringify(push))
    expect(report).toContain('slashed-date')
  })
})
