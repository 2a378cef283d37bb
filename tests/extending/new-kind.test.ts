import { rmSync } from 'node:fs'
import type { Callback, CallbackEvent, SafeParseResult } from '../../src'
import { applyGuide, type ExtendedCopy } from './apply-guide'
import { compileCopy, loadCopy, runCommand } from './use-copy'

const RECORD = {
  requestid: '2024010000000001',
  appid: '00000000000000000000000000000001',
  fid: '8',
  tel: '13800000001',
  stime: '2024-01-05 10:00:00.000',
  etime: '2024-01-05 10:00:20.000',
  duration: '20',
  oriamount: '0.06',
  stateDesc: '应答|正常'
}
const BODY = JSON.stringify({ cdr: [RECORD] })

const of = <T>(byKind: Readonly<Record<string, T>>): T => byKind['voice-notice'] as T

const parsed = (result: SafeParseResult): Callback => {
  if (!result.success) throw result.error
  return result.data
}

const messageOf = (result: SafeParseResult): string => (result.success ? 'it decodes' : result.error.message)

describe('a fifth kind, as docs/internals/adding-a-kind.md adds it', () => {
  let copy: ExtendedCopy
  beforeAll(() => {
    copy = applyGuide('docs/internals/adding-a-kind.md', 'kind')
  })
  afterAll(() => {
    rmSync(copy.folder, { recursive: true })
  })

  it('touches at most 6 files of src', () => {
    expect(copy.touched).toStrictEqual([
      'src/events/voice-notice.ts',
      'src/events/index.ts',
      'src/events/identities.ts',
      'src/codecs/index.ts',
      'src/testing/kinds/voice-notice.ts',
      'src/testing/kinds/index.ts'
    ])
  })

  it('compiles, in the library and in the command', () => {
    expect(compileCopy(copy.folder)).toStrictEqual([])
  })

  it('decodes, encodes, builds and prints', () => {
    const { library, testing } = loadCopy(copy.folder)
    const { events, repairs } = parsed(library.safeParse(BODY))
    const [event] = events as [CallbackEvent]
    expect(event).toMatchObject({
      kind: 'voice-notice',
      requestId: '2024010000000001',
      phoneNumber: '13800000001',
      answerTime: new Date('2024-01-05T10:00:00+08:00'),
      durationSeconds: 20,
      charge: '0.06',
      stateDesc: [
        { code: 'answered', text: '应答' },
        { code: 'normal', text: '正常' }
      ],
      extra: {}
    })
    expect(repairs).toStrictEqual([])
    expect(JSON.parse(library.encode(event))).toStrictEqual({ cdr: [RECORD] })
    expect(library.VoiceNotice.decode(RECORD)).toStrictEqual({ _tag: 'Right', right: event })
    expect(library.eventKey(event)).toBe('["voice-notice","2024010000000001"]')

    const built = of(testing.build)({ durationSeconds: 61 })
    expect(built).toMatchObject({ kind: 'voice-notice', durationSeconds: 61 })
    expect(library.decode(testing.bodyOf(built, { quirks: library.REPAIR_CODES }))).toMatchObject({
      _tag: 'Right',
      right: { events: [built] }
    })
    expect(library.decode(of(testing.samples))).toMatchObject({ _tag: 'Right' })

    const rejected = library.safeParse(BODY.replace('"20"', '"-1"'))
    expect(messageOf(rejected)).toBe(
      'cdr[0].duration: `duration` must be a whole number of seconds, not negative (got a string with a negative number) [invalid-field]'
    )
    const unknown = library.safeParse(BODY.replace('"fid":"8"', '"fid":"9"'))
    expect(messageOf(unknown)).toBe(
      'cdr[0].fid: `fid` must be one of the known fids 2, 4, 5, 8 (got 9) [unknown-kind]'
    )
  })

  it('is decoded, validated and counted by the command', () => {
    const run = runCommand(copy.folder)
    expect(run(['decode', '--format', 'csv', '-'], BODY)).toContain('voice-notice,2024010000000001')
    expect(run(['validate', '-'], BODY)).toContain('all good')
    expect(run(['stats', '-'], BODY)).toMatch(/voice-notice\W+1/)
  })
})
