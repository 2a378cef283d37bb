import type { Either } from 'fp-ts/lib/Either.js'
import { unknownPayload } from './diagnostics/create-issue'
import type { Issue } from './diagnostics/issue'
import { mergeUncertain } from './diagnostics/issue-collector'
import type { CallbackEvent } from './events'
import { readRecord } from './events/read-record'
import { WIRE_NAMES } from './events/wire-names'
import { isPlainData } from './json/is-plain-data'
import { NOT_JSON, parseJson } from './json/parse'
import { provesLossless } from './json/proves-lossless'
import { bytesOf, readText } from './json/read-text'
import { type DecodeOptions, type Settings, settingsOf } from './options'
import { envelopeAndRecord, hasEnvelopeKey, openEnvelope } from './records/envelope'
import { groupByRecord } from './records/group-by-record'
import { RecordReader, REJECTED } from './records/record-reader'
import type { WireRecord } from './records/wire-record'
import type { Repair } from './repairs'
import { type LocatedLosses, recoverLosses } from './repairs/recover-losses'
import { parsedAsSent, repairJson } from './repairs/repair-json'
import type { Callback, CallbackFailure, PartialCallback, RejectedRecord } from './result/callback'

// The objects that fp-ts creates. Its module is CommonJS, which bundlers cannot tree-shake: 8 kB for two
// literals.
const left = <E>(failure: E): Either<E, never> => ({ _tag: 'Left', left: failure })
const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value })

const NO_ISSUES: readonly Issue[] = []
const NO_REPAIRS: readonly Repair[] = []
const NO_REJECTED: readonly RejectedRecord[] = /* @__PURE__ */ Object.freeze([])

type Decoded = Either<CallbackFailure, PartialCallback>

/** @param issues - never empty */
const rejectBody = (issues: readonly Issue[]): Either<CallbackFailure, never> =>
  left({ issues: issues as CallbackFailure['issues'], events: [], rejected: [], repairs: [] })

/** bytes → text → value */
const decodeBody = (body: string | Uint8Array, settings: Settings): Decoded => {
  const text = readText(body, settings.maxBytes)
  if (typeof text !== 'string') return rejectBody([text])
  const value = parseJson(text)
  // Fast path for nearly every body: valid JSON, from which `JSON.parse` lost nothing.
  if (value !== NOT_JSON && provesLossless(value, text)) return decodeValue(value, settings)
  const parsed = value === NOT_JSON ? repairJson(text, settings.repairs) : parsedAsSent(value, text)
  if ('code' in parsed) return rejectBody([parsed])
  if (value === NOT_JSON && provesLossless(parsed.value, parsed.text)) {
    return decodeValue(parsed.value, settings, parsed.repairs)
  }
  const recovered = recoverLosses(parsed, settings.repairs)
  return decodeValue(recovered.value, settings, parsed.repairs, recovered.losses)
}

/** value → records → events */
const decodeValue = (
  value: unknown,
  settings: Settings,
  textRepairs = NO_REPAIRS,
  losses?: LocatedLosses
): Decoded => {
  const { records, isEnveloped, extra, issues, repair } = openEnvelope(value, settings, WIRE_NAMES)
  const lost = losses === undefined ? undefined : groupByRecord(losses, isEnveloped, WIRE_NAMES)
  if (lost !== undefined && lost.bodyIssues.length > 0) {
    return rejectBody(mergeUncertain(issues ?? NO_ISSUES, lost.bodyIssues))
  }
  if (issues !== undefined) return rejectBody(issues)

  const reader = new RecordReader(settings, WIRE_NAMES)
  const repairs: Repair[] = textRepairs.length === 0 ? [] : textRepairs.slice()
  if (lost !== undefined) for (const kept of lost.repairs) repairs.push(kept)
  if (repair !== undefined) repairs.push(repair)
  // Created with their first element: V8 reserves 17 slots when an empty array grows.
  let events: CallbackEvent[] | undefined
  let rejected: RejectedRecord[] | undefined
  for (let index = 0; index < records.length; index++) {
    const record = records[index]
    const event = readRecord(record, isEnveloped ? index : undefined, reader, lost?.byRecord.get(index))
    if (event === REJECTED) {
      rejected ??= []
      rejected.push({ index, record, issues: reader.issues() })
      continue
    }
    if (events === undefined) events = [event]
    else events.push(event)
    reader.addRepairsTo(repairs)
  }
  // Checked last, and only for a record with unknown keys: for every state push it would take 5 % of the
  // time.
  if (!isEnveloped && reader.hasOtherKeys() && hasEnvelopeKey(value as WireRecord)) {
    return rejectBody([envelopeAndRecord()])
  }
  const callback = { events: events ?? [], repairs, rejected: rejected ?? NO_REJECTED }
  return right(extra === undefined ? callback : { ...callback, extra })
}

/**
 * Decodes the raw body of a callback record by record: a bad record does not affect the others.
 *
 * @param body - JSON text as a string or bytes (`Uint8Array`, `ArrayBuffer`), or a parsed value
 * @param options - the repairs, the time zone and the size limit
 * @returns `left` only if the body itself is rejected; otherwise `rejected` has the rejected records. No body
 * makes it throw
 * @throws RangeError if an option is invalid
 */
export const decodeEach = (
  body: unknown,
  options?: DecodeOptions
): Either<CallbackFailure, PartialCallback> => {
  const settings = settingsOf(options)
  if (typeof body === 'string') return decodeBody(body, settings)
  let bytes: Uint8Array | undefined
  try {
    bytes = bytesOf(body)
    if (bytes === undefined) return decodeValue(body, settings)
  } catch (error) {
    // A getter or a proxy of the caller can throw. Plain data cannot: that error is our bug and must not be
    // hidden.
    if (isPlainData(body)) throw error
    return rejectBody([unknownPayload({ word: 'throwing-field' })])
  }
  return decodeBody(bytes, settings)
}

/**
 * Decodes the raw body of a callback: all of its records, or none.
 *
 * @param body - JSON text as a string or bytes (`Uint8Array`, `ArrayBuffer`), or a parsed value
 * @param options - the repairs, the time zone and the size limit
 * @returns `left` if anything was rejected; it still has the events of the good records. No body makes it
 * throw
 * @throws RangeError if an option is invalid
 */
export const decode = (body: unknown, options?: DecodeOptions): Either<CallbackFailure, Callback> => {
  const decoded = decodeEach(body, options)
  if (decoded._tag === 'Left') return decoded
  const { events, repairs, extra, rejected } = decoded.right
  const callback = extra === undefined ? { events, repairs } : { events, repairs, extra }
  if (rejected.length === 0) return right(callback)
  const issues: Issue[] = []
  for (const record of rejected) for (const issue of record.issues) issues.push(issue)
  return left({ issues: issues as unknown as CallbackFailure['issues'], ...callback, rejected })
}
