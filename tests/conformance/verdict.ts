import { type Either, isRight, right } from 'fp-ts/lib/Either.js'
import { type CallbackFailure, decodeEach, type Issue, type PartialCallback, type Repair } from '../../src'
import { repaired } from '../support/text-oracle'
import { BODY, EVENT, type Place, put, RECORD } from './places'
import { isSameJson } from './same-json'

/**
 * The outcome of a document: as with JSON.parse, or one of the listed differences. `wrong` is any other outcome: the value
 * is not that of JSON.parse, or the rejection is not an issue of the text.
 */
export type Verdict =
  'accepted' | 'rejected' | 'byte-order-mark' | 'missing-comma' | 'ambiguous-key' | 'wrong'

type Outcome = Either<CallbackFailure, PartialCallback>
/** A value, and the repairs that it took. */
interface Read {
  readonly value: unknown
  readonly repairs: readonly Repair[]
}

type Members = Readonly<Record<string, unknown>>

const TEXT_ISSUES: readonly string[] = ['malformed-json', 'truncated-json', 'empty-body']

export const issuesOf = (outcome: Outcome): readonly Issue[] =>
  isRight(outcome) ? outcome.right.rejected.flatMap(({ issues }) => issues) : outcome.left.issues

const isTextRejection = (outcome: Outcome): boolean =>
  issuesOf(outcome).length === 1 &&
  issuesOf(outcome).every(({ code }) => TEXT_ISSUES.includes(code)) &&
  isSameJson(isRight(outcome) ? undefined : [outcome.left.events, outcome.left.rejected], [[], []])

const isUnknownPayload = (outcome: Outcome): boolean =>
  issuesOf(outcome)
    .map(({ code }) => code)
    .join() === 'unknown-payload'

/** The number of fields that the record has before the document. */
const OF_RECORD = 7

const isCustomParm = (sent: unknown): boolean =>
  sent === null || typeof sent === 'string' || Number.isSafeInteger(sent)

const customParmOf = (sent: unknown): unknown =>
  typeof sent === 'number' ? BigInt(sent).toString() : sent === '' ? null : sent

/** Returns true if the outcome is right for the value that JSON.parse returns. */
const isExact = (outcome: Outcome, { value, repairs }: Read, place: Place): boolean => {
  if (place === BODY) {
    // Neither a record nor an envelope. As a parsed value, a string would be taken for the text of a body.
    if (typeof value !== 'object' || value === null) return isUnknownPayload(outcome)
    const asParsed = decodeEach(value)
    return isSameJson(outcome, isRight(asParsed) ? right({ ...asParsed.right, repairs }) : asParsed)
  }
  if (!isRight(outcome)) return false
  const { events, rejected } = outcome.right
  const { cdr } = value as { readonly cdr: readonly unknown[] }
  const rejectedRecords = rejected.map(({ index, record }) => [index, record])
  const isAllRejected = isSameJson(
    [events, rejectedRecords],
    [[], cdr.map((record, index) => [index, record])]
  )
  const isRepaired = isSameJson(outcome.right.repairs, repairs)
  if (place === RECORD) return isAllRejected && isRepaired
  const members = Object.entries(cdr[0] as Members).slice(OF_RECORD)
  const sent = members.find(([name]) => name === 'customParm')?.[1] ?? null
  if (!isCustomParm(sent)) return isAllRejected && isRepaired
  const extra = Object.fromEntries(members.filter(([name]) => name !== 'customParm'))
  const event = { ...EVENT, customParm: customParmOf(sent), extra }
  return isSameJson([events, rejected], [[event], []]) && isRepaired
}

const readJson = (text: string): Read | undefined => {
  try {
    return { value: JSON.parse(text) as unknown, repairs: [] }
  } catch {
    return undefined
  }
}

export const verdictOf = (document: string, place: Place): Verdict => {
  const text = put(document, place)
  const outcome = decodeEach(text)
  const json = readJson(text)
  if (json !== undefined) {
    if (issuesOf(outcome).some(({ code }) => code === 'ambiguous-key')) return 'ambiguous-key'
    return isExact(outcome, json, place) ? 'accepted' : 'wrong'
  }
  if (isTextRejection(outcome)) return 'rejected'
  // Repaired: without the mark and with the commas the text is JSON.
  const whole = repaired(text)
  if (whole === undefined || !isExact(outcome, whole, place)) return 'wrong'
  return whole.repairs.at(-1)?.code === 'missing-comma' ? 'missing-comma' : 'byte-order-mark'
}
