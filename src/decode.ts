import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Callback, CallbackFailure, PartialCallback, RejectedRecord } from './callback'
import type { CallbackEvent } from './event'
import { Findings } from './issue/findings'
import type { Issue } from './issue/issue'
import { unknownPayload } from './issue/make-issue'
import type { Repair } from './issue/repair'
import { readRecord } from './kind/read-record'
import { type DecodeOptions, type Settings, settingsOf } from './options'
import { openEnvelope } from './record/envelope'
import { placeRepeated } from './record/place-repeated'
import { RecordReader } from './record/record-reader'
import { bytesOf } from './text/bytes-of'
import { type ParsedJson, parseJson, textRepairs } from './text/parse-json'
import { readText } from './text/read-text'
import { repeatedKeys, type RepeatedKey } from './text/repeated-keys'

/** A body that could be read, its good records at least. */
interface Read {
  readonly callback: Callback
  readonly rejected: readonly RejectedRecord[] | undefined
}

/** Nothing is refused without a reason: a list of issues is never empty. */
const nonEmpty = (issues: readonly Issue[]): CallbackFailure['issues'] => issues as CallbackFailure['issues']

const unreadable = (issues: readonly Issue[]): CallbackFailure => ({
  issues: nonEmpty(issues),
  events: [],
  rejected: [],
  repairs: []
})

// By members of their own: other code may have put anything on the prototype of all objects.
const isIssue = (parsed: ParsedJson | Issue): parsed is Issue => Object.hasOwn(parsed, 'code')
const isFailure = (read: Read | CallbackFailure): read is CallbackFailure => Object.hasOwn(read, 'issues')

/** bytes → text → value */
const readBody = (body: string | Uint8Array, settings: Settings): Read | CallbackFailure => {
  const text = readText(body, settings.maxBytes)
  if (typeof text !== 'string') return unreadable([text])
  const parsed = parseJson(text, settings.repairs)
  if (isIssue(parsed)) return unreadable([parsed])
  return readValue(parsed.value, textRepairs(parsed), repeatedKeys(parsed), settings)
}

/** value → records → events */
const readValue = (
  value: unknown,
  inText: readonly Repair[],
  repeated: readonly RepeatedKey[],
  settings: Settings
): Read | CallbackFailure => {
  const body = new Findings()
  const opened = openEnvelope(value, settings, body)
  if (opened === undefined) return unreadable(body.issues ?? [])
  const ambiguous = repeated.length === 0 ? undefined : placeRepeated(repeated, opened)
  if (ambiguous !== undefined) body.refuseAmbiguous(ambiguous.ofBody)
  if (body.issues !== undefined) return unreadable(body.issues)

  const { records, enveloped, extra } = opened
  const inEnvelope = body.repairs ?? []
  const repairs = inText.length === 0 ? inEnvelope : inText.concat(inEnvelope)
  const reader = new RecordReader(settings)
  // Begun with its first element, because an empty list that grows makes room for seventeen.
  let events: CallbackEvent[] | undefined
  let rejected: RejectedRecord[] | undefined
  for (let index = 0; index < records.length; index++) {
    const record = records[index]
    const event = readRecord(record, enveloped ? index : undefined, reader, ambiguous?.ofRecord.get(index))
    if (event === undefined) {
      rejected ??= []
      rejected.push({ index, record, issues: reader.issues ?? [] })
    } else {
      if (events === undefined) events = [event]
      else events.push(event)
      if (reader.repairs !== undefined) repairs.push(...reader.repairs)
    }
  }
  const callback =
    extra === undefined ? { events: events ?? [], repairs } : { events: events ?? [], repairs, extra }
  return { callback, rejected }
}

/** Bytes and text are read; anything else is a value already. */
const readAny = (body: unknown, options: DecodeOptions | undefined): Read | CallbackFailure => {
  const settings = settingsOf(options)
  if (typeof body === 'string') return readBody(body, settings)
  try {
    const bytes = bytesOf(body)
    return bytes === undefined ? readValue(body, [], [], settings) : readBody(bytes, settings)
  } catch {
    // Only a value of the caller's own making can throw: a getter or a proxy. JSON has neither.
    return unreadable([unknownPayload('reading one of its members throws')])
  }
}

/**
 * Decodes the raw body of a callback, record by record: one bad record does not cost its neighbours.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is taken as parsed already
 * @returns `left` only where the body itself is unreadable; refused records stand in `rejected`. Never throws, whatever the body.
 * @throws RangeError when an option is not one of its values
 */
export const decodeEach = (
  body: unknown,
  options?: DecodeOptions
): Either<CallbackFailure, PartialCallback> => {
  const read = readAny(body, options)
  if (isFailure(read)) return left(read)
  const { callback, rejected = [] } = read
  const { events, repairs, extra } = callback
  return right(extra === undefined ? { events, repairs, rejected } : { events, repairs, extra, rejected })
}

/**
 * Decodes the raw body of a callback: all of its records, or none.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is taken as parsed already
 * @returns `left` when anything was refused; it still holds the events that were good. Never throws, whatever the body.
 * @throws RangeError when an option is not one of its values
 */
export const decode = (body: unknown, options?: DecodeOptions): Either<CallbackFailure, Callback> => {
  const read = readAny(body, options)
  if (isFailure(read)) return left(read)
  const { callback, rejected } = read
  if (rejected === undefined) return right(callback)
  const issues: Issue[] = []
  for (const record of rejected) for (const issue of record.issues) issues.push(issue)
  const { events, repairs, extra } = callback
  const failure = { issues: nonEmpty(issues), events, rejected, repairs }
  return left(extra === undefined ? failure : { ...failure, extra })
}
