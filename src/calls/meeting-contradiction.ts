import type { ConferenceEvent } from '../events/conference'

/** Records of one span with different content. */
export interface RecordsDiffer {
  /** The discriminant. */
  readonly code: 'records-differ'
  /** At least two, at most eight. Their order does not depend on the order of arrival. */
  readonly records: readonly ConferenceEvent[]
}

/**
 * A span that is released before it is answered (`times-reversed`), or that begins before the one before it
 * ends (`spans-overlap`): perhaps one is a correction of the other.
 */
export interface SpanContradiction {
  /** The discriminant. */
  readonly code: 'times-reversed' | 'spans-overlap'
  /** The index in `participants`. */
  readonly participant: number
  /** The index in `spans` of the participant. */
  readonly span: number
}

/** There are more than 8 records of one span with different content. */
export interface TooManyRecords {
  /** The discriminant. */
  readonly code: 'too-many-records'
}

/** Something in the records of a conference that cannot all be true. */
export type MeetingContradiction = RecordsDiffer | SpanContradiction | TooManyRecords
