import { membersOf } from '../../../src/cli/skim/members-of'
import { shapesOf } from '../../../src/cli/skim/shapes'
import { Skimmer } from '../../../src/cli/skim/skimmer'
import { KINDS } from '../../../src/kind'
import type { FieldReader } from '../../../src/record/record-table'
import { bodyOf, build } from '../../../src/testing'

const passes = (skimmer: Skimmer, line: string): boolean => {
  const bytes = new TextEncoder().encode(line)
  return skimmer.passLine(bytes, 0) === bytes.length
}

describe('membersOf', () => {
  it.each(Object.values(KINDS))('tells all members of $kind but its fid', ({ names, ...table }) => {
    const known: ReadonlySet<string> = names
    expect(
      membersOf(table)
        .map(([name]) => name)
        .sort()
    ).toStrictEqual([...known].filter((name) => name !== 'fid').sort())
  })

  it('tells them by the types that the table names', () => {
    expect(Object.fromEntries(membersOf(KINDS['callback-state']))).toStrictEqual({
      requestid: 'id',
      src: 'text',
      dsc: 'text',
      timestamp: 'time',
      state: 'callState',
      stateDesc: 'stateDesc'
    })
  })
})

describe('shapesOf', () => {
  const reading = (read: (field: FieldReader) => void): typeof KINDS => ({
    ...KINDS,
    'voice-code': {
      ...KINDS['voice-code'],
      read: (wire, field) => {
        read(field)
        return KINDS['voice-code'].read(wire, field)
      }
    }
  })
  const state = bodyOf([build['callback-state']()])

  it('leaves out the kinds of a member that is of two types, which they would miss otherwise', () => {
    const tables = reading((field) => field.freeText(undefined, 'singleoriamount'))
    const conference = bodyOf([build.conference()])
    const without = conference.replace(/,"singleoriamount":"[^"]*"/, '')
    const lines = [
      conference,
      without,
      bodyOf([build['voice-code']()]),
      bodyOf([build['callback-cdr']()]),
      state
    ]
    const passed = (skimmer: Skimmer): readonly boolean[] => lines.map((line) => passes(skimmer, line))
    expect(passed(new Skimmer())).toStrictEqual([true, false, true, true, true])
    expect(passed(new Skimmer(tables))).toStrictEqual([false, false, false, true, true])
  })

  it('leaves out the kinds of a member that one table reads as two types', () => {
    const tables = reading((field) => field.text(undefined, 'x') + String(field.freeText(undefined, 'x')))
    const line = bodyOf([build['voice-code']()])
    expect(passes(new Skimmer(), line)).toBe(true)
    expect(
      [line, line.replace('{"req', '{"x":" y ","req'), state].map((one) => passes(new Skimmer(tables), one))
    ).toStrictEqual([false, false, true])
  })

  it('leaves out kinds without a fid if there are several', () => {
    const tables = { ...KINDS, 'voice-code': { ...KINDS['voice-code'], fid: null } }
    const lines = [state, bodyOf([build['voice-code']()]), bodyOf([build.conference()])]
    expect(lines.map((line) => passes(new Skimmer(tables), line))).toStrictEqual([false, false, true])
  })

  it('takes a name of other letters for itself alone', () => {
    const tables = reading((field) => field.freeText(undefined, '\u0178'))
    const withMember = (name: string): string =>
      bodyOf([build['voice-code']()]).replace('{"req', `{"${name}":"y","req`)
    expect(['x', '\u0178'].map((name) => passes(new Skimmer(tables), withMember(name)))).toStrictEqual([
      false,
      true
    ])
  })

  it('has room for no more members than a number has bits', () => {
    const more = (count: number): typeof KINDS =>
      reading((field) => {
        for (let member = 0; member < count; member++) field.freeText(undefined, `x${String(member)}`)
      })
    const free = 32 - shapesOf(KINDS).members.length + 3
    expect(passes(new Skimmer(more(free)), state)).toBe(true)
    expect(() => shapesOf(more(free + 1))).toThrow(
      new RangeError('the tables have more members than a number has bits')
    )
  })
})
