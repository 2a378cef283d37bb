import type { CallbackEvent } from './events'
import { eventProblem } from './events/event-problem'
import { isEvent } from './events/is-event'
import { WIRE_NAMES } from './events/wire-names'
import { writeRecord } from './events/write-record'
import { isJson } from './json/is-json'
import { writeJson } from './json/write'
import { type EncodeOptions, settingsOf } from './options'
import { ENVELOPE, hasEnvelopeKey, openEnvelope } from './records/envelope'
import type { Extra, WireRecord } from './records/wire-record'

const NO_EXTRA: Extra = {}

/** Returns a list unchanged, and a single event as a list of one. */
export const listOf = (events: CallbackEvent | readonly CallbackEvent[]): readonly CallbackEvent[] =>
  Array.isArray(events) ? (events as readonly CallbackEvent[]) : [events as CallbackEvent]

/**
 * event → record
 *
 * @param name - the name of the event in the error
 * @throws RangeError if decoding would not return the same event
 */
export const encodeRecord = (event: CallbackEvent, utcOffset: number, name: string): WireRecord => {
  if (isEvent(event, utcOffset)) return writeRecord(event, utcOffset)
  throw new RangeError(`cannot encode ${name}: ${eventProblem(event, utcOffset)}`)
}

const envelope = (records: readonly unknown[], extra: Extra): WireRecord =>
  Object.fromEntries([[ENVELOPE, records], ...Object.entries(extra)])

/** Returns true if the other fields of an envelope survive encoding and do not affect the records. */
export const isEnvelopeExtra = (extra: Extra, records: readonly unknown[]): boolean => {
  const opened = openEnvelope(envelope(records, extra), settingsOf(undefined), WIRE_NAMES)
  const isWhole = Object.keys(opened.extra ?? NO_EXTRA).length === Object.keys(extra).length
  return isWhole && opened.issues === undefined && isJson(extra)
}

/**
 * Returns true if the platform sends these events as one bare record: a single state push. If its `extra` has
 * the key of the envelope, it would be read as an envelope, so it is not bare.
 */
export const isBare = (events: readonly CallbackEvent[]): boolean => {
  const only = events.length === 1 ? events[0] : undefined
  return only?.kind === 'callback-state' && !hasEnvelopeKey(only.extra)
}

/**
 * events → records → envelope → text
 *
 * @throws RangeError if decoding would not return the same events and the same `extra`
 */
export const encodeBody = (
  events: readonly CallbackEvent[],
  options: EncodeOptions | undefined,
  extra: Extra = NO_EXTRA
): string => {
  const { utcOffset } = settingsOf(options)
  const records = events.map((event, index) =>
    encodeRecord(event, utcOffset, events.length === 1 ? 'the event' : `event ${index}`)
  )
  if (extra !== NO_EXTRA && !isEnvelopeExtra(extra, records)) {
    throw new RangeError('`extra` must be plain JSON, without the key `cdr` and without the keys of a record')
  }
  const isEnveloped = !isBare(events) || Object.keys(extra).length > 0
  return writeJson(isEnveloped ? envelope(records, extra) : records[0])
}

/**
 * Encodes events as the clean JSON text that the platform would send. `decode` returns the same events from
 * it, without repairs.
 *
 * @param events - one event or a list. A single state push is written as a bare record, as the platform does;
 * everything else in an envelope
 * @param options - the time zone
 * @throws RangeError if decoding would not return the same event; the message names the field. Examples: an
 * invalid date, a negative duration, an `extra` that is not JSON or has a key of the kind. Also if the event
 * is nested too deeply for the engine
 */
export const encode = (events: CallbackEvent | readonly CallbackEvent[], options?: EncodeOptions): string =>
  encodeBody(listOf(events), options)
