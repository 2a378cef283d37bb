import type { ConferenceEvent } from '../events/conference'
import type { Yuan } from '../fields/yuan'
import type { MeetingContradiction } from './meeting-contradiction'

/** One participation: a participant who leaves and returns has two. */
export interface ParticipantSpan {
  /** The time when the participant answered; `null` if they never did. */
  readonly answerTime: Date | null
  /** The time when the participant was released; `null` if it was not sent. */
  readonly releaseTime: Date | null
  /** The duration in whole seconds, as the platform sent it; `null` if records of this span differ in it. */
  readonly durationSeconds: number | null
  /** The charge in yuan; `null` if records of this span differ in it. */
  readonly charge: Yuan | null
}

/** One participant of a conference. */
export interface Participant {
  /** The phone number, as sent. Records with an empty number are a participant each. */
  readonly number: string
  /** The participations, by answer time; those without one are last. */
  readonly spans: readonly ParticipantSpan[]
}

/**
 * A conference, merged from any of its records. It depends only on the set of the records: not on their
 * order, their number or the machine. Plain data.
 */
export interface Meeting {
  /** The number of the conference. */
  readonly conferenceId: string
  /** The participants, by their first answer time. */
  readonly participants: readonly Participant[]
  /** The total charge in yuan; `null` if records of one span differ in their charge. */
  readonly charge: Yuan | null
  /** The contradictions between records and inside them; `[]` if there are none. */
  readonly contradictions: readonly MeetingContradiction[]
  /** The different records. To store a meeting, store these with `toJson`, and call `meetingOf` again. */
  readonly records: readonly ConferenceEvent[]
}
