import type { ConferenceEvent } from '../events/conference'
import type { Kept } from './keep-smallest'
import type { Meeting } from './meeting'
import { meetingFrom } from './meeting-from'
import { addRecord, joinRecords, recordsOf } from './meeting-records'

const OTHER_ID = 'meetings with different conferenceIds cannot be merged'

/**
 * Merges the records of any number of conferences.
 *
 * @param events - in any order, with any duplicates
 * @returns the meetings by `conferenceId`, in the order of their first records. The platform may use a number
 * again: then give the records of one day or one `requestId`.
 * @throws TypeError if an event is of another kind, or a time is text, because the event was stored as JSON:
 * read it with `fromJson`
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 */
export const meetingsOf = (events: Iterable<ConferenceEvent>): Map<string, Meeting> => {
  const byId = new Map<string, Map<string, Kept<ConferenceEvent>>>()
  for (const event of events) {
    const records = byId.get(event.conferenceId) ?? new Map<string, Kept<ConferenceEvent>>()
    addRecord(records, event)
    byId.set(event.conferenceId, records)
  }
  return new Map([...byId].map(([id, records]) => [id, meetingFrom(id, records)]))
}

/**
 * Merges the records of one conference.
 *
 * @param events - at least one, in any order, with any duplicates
 * @throws TypeError if there is no event, an event is of another kind or another conference, or a time is
 * text, because the event was stored as JSON: read it with `fromJson`
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 */
export const meetingOf = (events: Iterable<ConferenceEvent>): Meeting => {
  const [meeting, ...others] = meetingsOf(events).values()
  if (meeting === undefined) throw new TypeError('a meeting has at least one event')
  if (others.length > 0) throw new TypeError(OTHER_ID)
  return meeting
}

/**
 * Merges what two meetings with the same id know. Associative, commutative and idempotent.
 *
 * @throws TypeError if the ids differ, or a time is text, because the meeting was stored as JSON
 */
export const mergeMeetings = (one: Meeting, other: Meeting): Meeting => {
  if (one.conferenceId !== other.conferenceId) throw new TypeError(OTHER_ID)
  return meetingFrom(one.conferenceId, joinRecords(recordsOf(one), recordsOf(other)))
}
