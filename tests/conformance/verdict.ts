import { type Either, isRight, right } from 'fp-ts/lib/Either.js'
import { type CallbackFailure, decodeEach, type Issue, type PartialCallback, type Repair } from '../../src'
import { keepDigits, withoutExponent } from '../support/long-numbers'
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
  /** With long numbers as strings. */
  readonly value: unknown
  /** What JSON.parse returns. */
  readonly parsed: unknown
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

/** A number with more digits than this in front of its point is not written without an exponent. */
const MOST_DIGITS = 1_000

/** Returns the digits of a whole number; `undefined` for any other. */
const wholeOf = (number: string): string | undefined => {
  if (Math.abs(Number(/e(.*)/i.exec(number)?.[1] ?? 0)) > MOST_DIGITS) return undefined
  const [whole, fraction = ''] = withoutExponent(number).split('.')
  return /[1-9]/.test(fraction) ? undefined : whole
}

/**
 * Returns what the field customParm reads; `undefined` if it is rejected.
 *
 * @param parsed - what JSON.parse returns
 * @param sent - the same with all digits
 */
const customParmOf = (parsed: unknown, sent: unknown): string | null | undefined => {
  if (typeof parsed === 'number') return wholeOf(String(sent))
  if (sent === null || sent === '') return null
  return typeof sent === 'string' ? sent : undefined
}

const isLongNumber = ({ code }: Repair): boolean => code === 'long-number'

const customParmIn = (value: unknown): unknown => {
  const { cdr } = value as { readonly cdr: readonly unknown[] }
  const found = Object.entries(cdr[0] as Members)
    .slice(OF_RECORD)
    .find(([name]) => name === 'customParm')
  return found?.[1] ?? null
}

/** Returns true if the outcome is right for the value that JSON.parse returns. */
const isExact = (outcome: Outcome, { value, parsed, repairs }: Read, place: Place): boolean => {
  if (place === BODY) {
    // Neither a record nor an envelope. As a parsed value, a string would be taken for the text of a body.
    if (typeof value !== 'object' || value === null) return isUnknownPayload(outcome)
    const asParsed = decodeEach(value)
    if (!isRight(outcome) || !isRight(asParsed)) return isSameJson(outcome, asParsed)
    const others = outcome.right.repairs.filter((repair) => !isLongNumber(repair))
    return isSameJson(right({ ...outcome.right, repairs: others }), right({ ...asParsed.right, repairs }))
  }
  if (!isRight(outcome)) return false
  const { events, rejected } = outcome.right
  const { cdr } = value as { readonly cdr: readonly unknown[] }
  const rejectedRecords = rejected.map(({ index, record }) => [index, record])
  const isAllRejected = isSameJson(
    [events, rejectedRecords],
    [[], cdr.map((record, index) => [index, record])]
  )
  const isRepaired =
    isSameJson(
      outcome.right.repairs.filter((repair) => !isLongNumber(repair)),
      repairs
    ) && outcome.right.repairs.some(isLongNumber) === !isSameJson(parsed, value)
  if (place === RECORD) return isAllRejected && isRepaired
  const members = Object.entries(cdr[0] as Members).slice(OF_RECORD)
  const customParm = customParmOf(customParmIn(parsed), customParmIn(value))
  if (customParm === undefined) return isAllRejected && isRepaired
  const extra = Object.fromEntries(members.filter(([name]) => name !== 'customParm'))
  const event = { ...EVENT, customParm, extra }
  return isSameJson([events, rejected], [[event], []]) && isRepaired
}

const readJson = (text: string): Read | undefined => {
  try {
    return { value: JSON.parse(keepDigits(text)), parsed: JSON.parse(text), repairs: [] }
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
  if (whole === undefined || !isExact(outcome, { ...whole, parsed: whole.value }, place)) return 'wrong'
  return whole.repairs.at(-1)?.code === 'missing-comma' ? 'missing-comma' : 'byte-order-mark'
}
