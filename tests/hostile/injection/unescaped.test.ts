import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import * as huadan from '../../../src'
import { type CallbackEvent, type CallbackFailure, decodeEach, type PartialCallback } from '../../../src'
import { CODECS } from '../../support/codecs'
import { assertProperty, expectSame, rightOf } from '../../support/property'
import { isJson } from '../../support/text-oracle'
import { violationsOf } from '../fuzz/violations-of'
import { readPlainly } from '../fuzz/reading'
import { recordsIn } from '../fuzz/records-in'
import { type Case, cases, stemOf, write } from './cases'
import { leavesItsObject } from './values'

type Wire = Readonly<Record<string, unknown>>

/** An event by the names and texts of its record: what each member was read as. */
const wireOf = (event: CallbackEvent): Wire =>
  (CODECS[event.kind].encode as (event: CallbackEvent) => Wire)(event)

/** The members of the record beside the one that the case is about; those before it alone, or all. */
const namesBeside = ({ body, record, member: chosen }: Case, areAll: boolean): readonly string[] => {
  const { members = [] } = body.records[record] ?? {}
  const known = areAll ? members : members.slice(0, members.indexOf(chosen))
  return known.filter((member) => member !== chosen).map(({ key }) => key)
}

/** A record by its index: its event, or that it was rejected. */
const recordsOf = ({ events, rejected }: PartialCallback): readonly (CallbackEvent | 'rejected')[] => {
  const indexes = new Set(rejected.map(({ index }) => index))
  const rest = [...events]
  return Array.from({ length: events.length + rejected.length }, (_, index) =>
    indexes.has(index) ? 'rejected' : (rest.shift() ?? 'rejected')
  )
}

/** What an unescaped text may lead to. */
const OUTCOMES = [
  'rejected body',
  'rejected record',
  'nothing else changed',
  'new member',
  'another kind',
  'left its record'
] as const
type Outcome = (typeof OUTCOMES)[number]

const expectUnchanged = (one: Case, before: CallbackEvent, after: CallbackEvent, areAll: boolean): void => {
  const [sent, found] = [wireOf(before), wireOf(after)]
  const names = namesBeside(one, areAll)
  expectSame(
    names.map((name) => [name, found[name]]),
    names.map((name) => [name, sent[name]])
  )
}

const outcomeOf = (
  one: Case,
  harmless: PartialCallback,
  each: Either<CallbackFailure, PartialCallback>,
  value: unknown
): Outcome => {
  if (isLeft(each)) return 'rejected body'
  const hasLeft = leavesItsObject(one.injection)
  if (one.body.envelope === undefined) {
    // A record by itself ends with its object, and with it the body: what stands behind it is no JSON.
    expectSame(hasLeft, false)
    // A record with a `cdr` is rejected.
    expectSame(recordsIn(value), [value])
  }
  const [before, after] = [recordsOf(harmless), recordsOf(each.right)]
  expectSame(after.slice(0, one.record), before.slice(0, one.record))
  if (!hasLeft) {
    expectSame([after.length, each.right.extra], [before.length, harmless.extra])
    expectSame(after.slice(one.record + 1), before.slice(one.record + 1))
  }
  const [sent, found] = [before[one.record], after[one.record]]
  if (sent === undefined || sent === 'rejected' || found === undefined) throw new Error('the record is lost')
  if (found === 'rejected') return 'rejected record'
  if (sent.kind !== found.kind) {
    // Of all kinds state pushes alone have no fid, and a record with one is never taken for another kind.
    expectSame([sent.kind, namesBeside(one, true).includes('fid')], ['callback-state', false])
    return 'another kind'
  }
  expectUnchanged(one, sent, found, !hasLeft)
  if (hasLeft) return 'left its record'
  const others = (event: CallbackEvent): unknown => ({ ...wireOf(event), [one.member.key]: undefined })
  return isDeepStrictEqual(others(sent), others(found)) ? 'nothing else changed' : 'new member'
}

describe('a text with anything in it, not escaped', () => {
  it('changes no other field that was sent, unless it ends its record; or the record or the body is rejected', () => {
    const met = new Set<Outcome>()
    assertProperty(
      1000,
      fc.property(cases, (one) => {
        const stem = stemOf(one)
        const harmless = write(one, { word: `"${stem}x"` })
        const value = `"${stem}${one.injection}"`
        const { text, start } = write(one, { word: value })
        const each = decodeEach(text)
        const reading = readPlainly(new TextEncoder().encode(text))
        const before = rightOf(decodeEach(harmless.text))

        // Not JSON, even with commas: rejected as a whole.
        if (reading === undefined) expectSame(isLeft(each), true)
        const outcome = outcomeOf(one, before, each, reading?.value)
        met.add(outcome)

        // Every comma that is inserted into the value is reported, with its place in the value.
        if (isLeft(each) || reading === undefined) return
        const end = text.indexOf(value, start) + value.length
        const shift = text.length - harmless.text.length
        const commasOf = ({ repairs }: PartialCallback): readonly number[] =>
          repairs.filter(({ code }) => code === 'missing-comma').map(({ offset = NaN }) => offset)
        const inValue = commasOf(each.right).filter((offset) => offset > start && offset < end)
        const around = commasOf(each.right).filter((offset) => !inValue.includes(offset))
        expectSame(
          around.map((offset) => (offset <= start ? offset : offset - shift)),
          commasOf(before)
        )
        expectSame(isJson(text.replace(/^\ufeff/, '')), inValue.length + around.length === 0)
      })
    )
    // The property has seen every outcome.
    expect([...met].sort()).toStrictEqual([...OUTCOMES].sort())
  })

  it('violates no oracle: what is decoded is what the text says, with a comma or without', () => {
    assertProperty(
      300,
      fc.property(cases, (one) => {
        const { text } = write(one, { word: `"${stemOf(one)}${one.injection}"` })
        expectSame(violationsOf(new TextEncoder().encode(text), huadan), [])
      })
    )
  })
})
