import type { CallEvent } from './call'
import type { ConferenceEvent } from '../events/conference'
import { hasExtra } from '../events/map-times'
import { momentOf } from '../events/moment'
import { canonicalJson } from '../json/canonical'
import { isJson } from '../json/is-json'
import type { Extra } from '../records/wire-record'

/**
 * Rejects a time that cannot be compared.
 *
 * @param path - the path of the field, for the error
 * @throws TypeError if the time is text or invalid
 */
export const checkTime = (time: Date | null, path: string): void => {
  if (time !== null && Number.isNaN(momentOf(time, path)))
    throw new TypeError(`\`${path}\` must be a valid Date`)
}

/**
 * Returns an event that is the same for the same content: in `extra`, keys are in order and `-0` is `0`.
 *
 * @throws RangeError if `extra` is not JSON
 */
export const canonicalEvent = <Event extends CallEvent | ConferenceEvent>(event: Event): Event => {
  if (!hasExtra(event)) return event
  if (!isJson(event.extra)) throw new RangeError('extra is not JSON')
  return { ...event, extra: JSON.parse(canonicalJson(event.extra)) as Extra }
}
