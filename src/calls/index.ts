/**
 * Merges the events of a call into one value, in any order and with any duplicates: `callOf`, `mergeCalls`.
 * Also conferences, and the comparison with the platform's pull interface.
 *
 * @module huadan/calls
 */
export type {
  Call,
  CallEvent,
  CallOutcome,
  CallStatus,
  Leg,
  MissingPart,
  PhoneStates,
  TimeRange
} from './call'
export { callFromJson } from './call-from-json'
export { callOf, isCallEvent } from './call-of'
export { callsOf } from './calls-of'
export { type CallJson, callToJson } from './call-to-json'
export type {
  AnswerNotInCdr,
  CdrsDiffer,
  Contradiction,
  TimesDiffer,
  TimesReversed,
  TooMany
} from './contradiction'
export { type LegState } from './leg-state'
export { isStale } from './is-stale'
export type { Meeting, Participant, ParticipantSpan } from './meeting'
export type {
  MeetingContradiction,
  RecordsDiffer,
  SpanContradiction,
  TooManyRecords
} from './meeting-contradiction'
export { meetingOf, meetingsOf, mergeMeetings } from './meeting-of'
export { mergeCalls } from './merge-calls'
export { type DifferentEvent, type Reconciliation, reconcile } from './reconcile'
