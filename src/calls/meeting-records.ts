import type { ConferenceEvent } from '../events/conference'
import { contentText } from '../helpers/content-digest'
import { eventKey } from '../helpers/event-key'
import { canonicalEvent, checkTime } from './canonical-event'
import { type Keeping, type Kept, keepSmallest } from './keep-smallest'
import type { Meeting } from './meeting'

/** The different records of a conference by their event keys: the part of a meeting that is merged. */
export type MeetingRecords = ReadonlyMap<string, Kept<ConferenceEvent>>

/** The keeping of the records of one span, by content. */
const RECORDS: Keeping<ConferenceEvent> = { keyOf: contentText, join: (one) => one, limit: 8 }

/** Adds records to those with the same key. */
const add = (all: Map<string, Kept<ConferenceEvent>>, key: string, records: Kept<ConferenceEvent>): void => {
  const known = all.get(key)
  all.set(key, known === undefined ? records : keepSmallest(known, records, RECORDS))
}

const checkRecord = (event: ConferenceEvent): void => {
  // Callers in plain JavaScript can pass anything.
  if ((event as ConferenceEvent | null | undefined)?.kind !== 'conference') {
    throw new TypeError('a meeting has events of the kind conference only')
  }
  checkTime(event.answerTime, 'answerTime')
  checkTime(event.releaseTime, 'releaseTime')
}

/** Checks one record, and adds it. @throws TypeError if it is not a conference, or a time is text or invalid */
export const addRecord = (all: Map<string, Kept<ConferenceEvent>>, event: ConferenceEvent): void => {
  checkRecord(event)
  add(all, eventKey(event), { items: [canonicalEvent(event)], hasMore: false })
}

/** Joins the records of two meetings. Associative, commutative and idempotent. */
export const joinRecords = (one: MeetingRecords, other: MeetingRecords): MeetingRecords => {
  const all = new Map(one)
  for (const [key, records] of other) add(all, key, records)
  return all
}

/**
 * Returns the records of a meeting: the inverse of `meetingFrom`.
 *
 * @throws TypeError if a time is text
 */
export const recordsOf = ({ records, contradictions }: Meeting): MeetingRecords => {
  const all = new Map<string, Kept<ConferenceEvent>>()
  for (const record of records) addRecord(all, record)
  const hasMore = contradictions.some(({ code }) => code === 'too-many-records')
  return hasMore ? new Map([...all].map(([key, { items }]) => [key, { items, hasMore }])) : all
}
