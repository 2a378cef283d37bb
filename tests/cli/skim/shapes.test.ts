import { noTime } from '../../../src/cli/skim/plain-time'
import { plainValues } from '../../../src/cli/skim/plain-values'
import { type Leg, type Member, shapesOf } from '../../../src/cli/skim/shapes'
import { Skimmer } from '../../../src/cli/skim/skimmer'
import { KINDS } from '../../../src/events'
import { fieldsOf } from '../../../src/events/fields-of'
import type { FieldReader } from '../../../src/records/record-table'
import { bodyOf, build } from '../../../src/testing'

const CLOCK = { now: Date.parse('2026-11-26T12:00:00+08:00'), utcOffset: 28_800_000 }
const VALUES = plainValues(CLOCK, noTime())

const passes = (skimmer: Skimmer, line: string): boolean => {
  const bytes = new TextEncoder().encode(line)
  return skimmer.passLine(bytes, 0) === bytes.length
}

describe('fieldsOf, which shapes are made of', () => {
  it.each(Object.values(KINDS))('returns all fields of $kind except its fid', ({ names, ...table }) => {
    const known: ReadonlySet<string> = names
    expect(
      fieldsOf(table)
        .map(({ name }) => name)
        .sort()
    ).toStrictEqual([...known].filter((name) => name !== 'fid').sort())
  })

  it('returns the type of each field', () => {
    const types = fieldsOf(KINDS['callback-state']).map(({ name, type }) => [name, type])
    expect(Object.fromEntries(types)).toStrictEqual({
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
  /** The tables, with more fields for voice codes. */
  const reading = (read: (field: FieldReader) => unknown): typeof KINDS => ({
    ...KINDS,
    'voice-code': {
      ...KINDS['voice-code'],
      read: (wire, field) => ({ ...KINDS['voice-code'].read(wire, field), more: read(field) })
    }
  })
  const state = bodyOf([build['callback-state']()])

  it('leaves out kinds with a member that has two types', () => {
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
    expect(passed(new Skimmer(CLOCK))).toStrictEqual([true, false, true, true, true])
    expect(passed(new Skimmer(CLOCK, tables))).toStrictEqual([false, false, false, true, true])
  })

  it('leaves out kinds with a member that one table reads as two types', () => {
    const tables = reading((field) => [field.text(undefined, 'x'), field.freeText(undefined, 'x')])
    const line = bodyOf([build['voice-code']()])
    expect(passes(new Skimmer(CLOCK), line)).toBe(true)
    expect(
      [line, line.replace('{"req', '{"x":" y ","req'), state].map((one) =>
        passes(new Skimmer(CLOCK, tables), one)
      )
    ).toStrictEqual([false, false, true])
  })

  it('leaves out kinds without a fid if there are several', () => {
    const tables = { ...KINDS, 'voice-code': { ...KINDS['voice-code'], fid: null } }
    const lines = [state, bodyOf([build['voice-code']()]), bodyOf([build.conference()])]
    expect(lines.map((line) => passes(new Skimmer(CLOCK, tables), line))).toStrictEqual([false, false, true])
  })

  it('distinguishes names whose characters have the same low byte', () => {
    const tables = reading((field) => field.freeText(undefined, '\u0178'))
    const withMember = (name: string): string =>
      bodyOf([build['voice-code']()]).replace('{"req', `{"${name}":"y","req`)
    expect(['x', '\u0178'].map((name) => passes(new Skimmer(CLOCK, tables), withMember(name)))).toStrictEqual(
      [false, true]
    )
  })

  it('returns the legs of each kind by their members', () => {
    const { members, shapes, legBits } = shapesOf(KINDS, VALUES)
    const legs = (leg: Leg | undefined): readonly Leg[] => (leg === undefined ? [] : [...legs(leg.next), leg])
    const keyOf = ({ start }: Member): string => new TextDecoder().decode(start)
    const ofLegs = shapes.flatMap(({ leg }) => legs(leg)).flatMap(({ answer, release }) => [answer, release])
    expect(members.filter(({ bit }) => (bit & legBits) !== 0)).toStrictEqual([...new Set(ofLegs)])
    for (const { answer, release, bits } of shapes.flatMap(({ leg }) => legs(leg))) {
      expect(bits).toBe(answer.bit | release.bit)
    }
    expect(
      shapes.map(({ kind, leg }) => [
        kind,
        ...legs(leg).map(({ answer, release }) => keyOf(answer) + keyOf(release))
      ])
    ).toStrictEqual([
      ['voice-code', '"stime":"etime":'],
      ['callback-cdr', '"callerstime":"calleretime":', '"calledstime":"calledetime":'],
      ['callback-state'],
      ['conference', '"stime":"etime":']
    ])
  })

  it('throws for more members than a number has bits', () => {
    const more = (count: number): typeof KINDS =>
      reading((field) =>
        Array.from({ length: count }, (_, at) => field.freeText(undefined, `x${String(at)}`))
      )
    const free = 32 - shapesOf(KINDS, VALUES).members.length + 3
    expect(passes(new Skimmer(CLOCK, more(free)), state)).toBe(true)
    expect(() => shapesOf(more(free + 1), VALUES)).toThrow(
      new RangeError('the tables have more members than a number has bits')
    )
  })
})
