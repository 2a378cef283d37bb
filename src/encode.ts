import type { CallbackEvent, Extra } from './event'
import { isEvent } from './kind/is-event'
import { writeRecord } from './kind/write-record'
import { ENVELOPE, openEnvelope } from './record/envelope'
import { settingsOf } from './options'
import { isJson } from './text/is-json'
import { writeJson } from './text/write-json'
import type { WireRecord } from './record/wire-record'

/** What a caller may set about encoding. */
export interface EncodeOptions {
  /** The zone in which to write times, as `+HH:mm`, `-HH:mm` or `Z`. Default `'+08:00'`. */
  readonly utcOffset?: string | undefined
}

const NO_MEMBERS: Extra = {}

const isList = (events: CallbackEvent | readonly CallbackEvent[]): events is readonly CallbackEvent[] =>
  Array.isArray(events)

/**
 * event → record
 * @throws RangeError when the event would not come back
 */
export const encodeRecord = (event: CallbackEvent, utcOffset: number, name = 'the event'): WireRecord => {
  if (isEvent(event, utcOffset)) return writeRecord(event, utcOffset)
  throw new RangeError(`${name} holds what no event of the platform can hold`)
}

/** records → envelope */
const enveloped = (records: readonly unknown[], beside: Extra): WireRecord =>
  Object.fromEntries([[ENVELOPE, records], ...Object.entries(beside)])

/** Whether members that are to stand beside the records come back, and the records with them. */
export const comesBackBeside = (beside: Extra): boolean => {
  const { extra = NO_MEMBERS, findings } = openEnvelope(enveloped([], beside), settingsOf(undefined))
  const isWhole = Object.keys(extra).length === Object.keys(beside).length
  return isWhole && findings?.issues === undefined && isJson(beside)
}

/**
 * events → records → envelope → text
 * @throws RangeError when an event would not come back, or what is to stand beside the events
 */
export const encodeBody = (
  events: readonly CallbackEvent[],
  options: EncodeOptions | undefined,
  beside: Extra = NO_MEMBERS
): string => {
  const { utcOffset } = settingsOf(options)
  const records = events.map((event, index) => encodeRecord(event, utcOffset, `event ${index}`))
  if (beside !== NO_MEMBERS && !comesBackBeside(beside)) {
    throw new RangeError('beside the events stands what no body can hold')
  }
  const only = events.length === 1 ? events[0] : undefined
  const isBare =
    only?.kind === 'callback-state' &&
    Object.keys(beside).length === 0 &&
    // By that member it would be taken for an envelope.
    !Object.hasOwn(only.extra, ENVELOPE)
  return writeJson(isBare ? records[0] : enveloped(records, beside))
}

/**
 * The clean JSON text that the platform would have sent: `decode` gives the same events back, without a repair.
 *
 * @param events - one event or a list. One state push is sent bare, as the platform does; all else in an envelope
 * @param options - the zone of times
 * @throws RangeError when an event holds what would not come back: an invalid date, a negative duration; in `extra` a member
 * of the kind's own table or what is not JSON; or what is nested too deeply for the engine to write
 */
export const encode = (events: CallbackEvent | readonly CallbackEvent[], options?: EncodeOptions): string =>
  encodeBody(isList(events) ? events : [events], options)
