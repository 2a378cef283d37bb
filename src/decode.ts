import type { Either } from 'fp-ts/lib/Either.js'
import type { Callback, CallbackFailure, PartialCallback, RejectedRecord } from './callback'
import type { CallbackEvent } from './event'
import { Findings } from './issue/findings'
import type { Issue } from './issue/issue'
import { unknownPayload } from './issue/make-issue'
import type { Repair } from './issue/repair'
import { readRecord } from './kind/read-record'
import { type DecodeOptions, type Settings, settingsOf } from './options'
import { type Opened, openEnvelope } from './record/envelope'
import { placeRepeated } from './record/place-repeated'
import { RecordReader } from './record/record-reader'
import { accountsForText } from './text/accounts-for-text'
import { bytesOf } from './text/bytes-of'
import { mendJson, REFUSED, textRepairs, tryParse, unmended } from './text/parse-json'
import { readText } from './text/read-text'
import { repeatedKeys, type RepeatedKey } from './text/repeated-keys'

// What fp-ts' own functions make. Its module is CommonJS, of which bundlers leave out nothing: 8 kB for two literals.
const left = <E>(failure: E): Either<E, never> => ({ _tag: 'Left', left: failure })
const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value })

const NO_ISSUES: readonly Issue[] = []
const NO_REPAIRS: readonly Repair[] = []
const NONE_REPEATED: readonly RepeatedKey[] = []

/** What becomes of a body that could be read: all of its records or none, or each on its own. */
type Answer<T> = (
  callback: Callback,
  rejected: readonly RejectedRecord[] | undefined
) => Either<CallbackFailure, T>

/** Nothing is refused without a reason: a list of issues is never empty. */
const nonEmpty = (issues: readonly Issue[]): CallbackFailure['issues'] => issues as CallbackFailure['issues']

const unreadable = (issues: readonly Issue[]): Either<CallbackFailure, never> =>
  left({ issues: nonEmpty(issues), events: [], rejected: [], repairs: [] })

/** Why the body itself is refused, if it is. */
const refusals = (
  { findings }: Opened,
  ofBody: readonly Issue[] = NO_ISSUES
): readonly Issue[] | undefined => {
  if (ofBody.length === 0) return findings?.issues
  const all = findings ?? new Findings()
  all.refuseAmbiguous(ofBody)
  return all.issues
}

/** bytes → text → value */
const readBody = <T>(
  body: string | Uint8Array,
  settings: Settings,
  answer: Answer<T>
): Either<CallbackFailure, T> => {
  const text = readText(body, settings.maxBytes)
  if (typeof text !== 'string') return unreadable([text])
  const value = tryParse(text)
  return value !== REFUSED && accountsForText(value, text)
    ? readValue(value, NO_REPAIRS, NONE_REPEATED, settings, answer)
    : readDoubtful(text, value, settings, answer)
}

/** A text that is not JSON as it stands, or that may hold a key more than once. */
const readDoubtful = <T>(
  text: string,
  value: unknown,
  settings: Settings,
  answer: Answer<T>
): Either<CallbackFailure, T> => {
  const parsed = value === REFUSED ? mendJson(text, settings.repairs) : unmended(value, text)
  if (parsed.fault !== undefined) return unreadable([parsed.fault])
  return readValue(parsed.value, textRepairs(parsed), repeatedKeys(parsed), settings, answer)
}

/** value → records → events */
const readValue = <T>(
  value: unknown,
  inText: readonly Repair[],
  repeated: readonly RepeatedKey[],
  settings: Settings,
  answer: Answer<T>
): Either<CallbackFailure, T> => {
  const opened = openEnvelope(value, settings)
  const ambiguous = repeated.length === 0 ? undefined : placeRepeated(repeated, opened)
  const issues = refusals(opened, ambiguous?.ofBody)
  if (issues !== undefined) return unreadable(issues)

  const { records, enveloped, extra, findings } = opened
  const repairs = inText.length === 0 ? (findings?.repairs ?? []) : inText.concat(findings?.repairs ?? [])
  const reader = new RecordReader(settings)
  // Begun with its first element, because an empty list that grows makes room for seventeen.
  let events: CallbackEvent[] | undefined
  let rejected: RejectedRecord[] | undefined
  for (let index = 0; index < records.length; index++) {
    const record = records[index]
    const event = readRecord(record, enveloped ? index : undefined, reader, ambiguous?.ofRecord.get(index))
    if (event === undefined) {
      rejected ??= []
      // A copy, because a list that has grown holds room for more: of a million refused records, most of what they take.
      rejected.push({ index, record, issues: reader.reasons.slice() })
    } else {
      if (events === undefined) events = [event]
      else events.push(event)
      if (reader.repairs !== undefined) repairs.push(...reader.repairs)
    }
  }
  const callback =
    extra === undefined ? { events: events ?? [], repairs } : { events: events ?? [], repairs, extra }
  return answer(callback, rejected)
}

/** Bytes and text are read; anything else is a value already. */
const readAny = <T>(
  body: unknown,
  options: DecodeOptions | undefined,
  answer: Answer<T>
): Either<CallbackFailure, T> => {
  const settings = settingsOf(options)
  if (typeof body === 'string') return readBody(body, settings, answer)
  try {
    const bytes = bytesOf(body)
    return bytes === undefined
      ? readValue(body, NO_REPAIRS, NONE_REPEATED, settings, answer)
      : readBody(bytes, settings, answer)
  } catch {
    // Only a value of the caller's own making can throw: a getter or a proxy. JSON has neither.
    return unreadable([unknownPayload('reading one of its members throws')])
  }
}

/** Every good record, beside those that were refused. */
const eachOnItsOwn: Answer<PartialCallback> = ({ events, repairs, extra }, rejected = []) =>
  right(extra === undefined ? { events, repairs, rejected } : { events, repairs, extra, rejected })

/** All of the records, or none. */
const allOrNone: Answer<Callback> = (callback, rejected) => {
  if (rejected === undefined) return right(callback)
  const issues: Issue[] = []
  for (const record of rejected) for (const issue of record.issues) issues.push(issue)
  const { events, repairs, extra } = callback
  const failure = { issues: nonEmpty(issues), events, rejected, repairs }
  return left(extra === undefined ? failure : { ...failure, extra })
}

/**
 * Decodes the raw body of a callback, record by record: one bad record does not cost its neighbours.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is taken as parsed already
 * @param options - which repairs, the zone of times, the largest body
 * @returns `left` only where the body itself is unreadable; refused records stand in `rejected`. Never throws, whatever the body.
 * @throws RangeError when an option is not one of its values
 */
export const decodeEach = (
  body: unknown,
  options?: DecodeOptions
): Either<CallbackFailure, PartialCallback> => readAny(body, options, eachOnItsOwn)

/**
 * Decodes the raw body of a callback: all of its records, or none.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is taken as parsed already
 * @param options - which repairs, the zone of times, the largest body
 * @returns `left` when anything was refused; it still holds the events that were good. Never throws, whatever the body.
 * @throws RangeError when an option is not one of its values
 */
export const decode = (body: unknown, options?: DecodeOptions): Either<CallbackFailure, Callback> =>
  readAny(body, options, allOrNone)
