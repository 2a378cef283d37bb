import type { CallbackCdrEvent } from '../events/callback-cdr'
import type { CallbackStateEvent } from '../events/callback-state'
import type { Yuan } from '../fields/yuan'
import type { Contradiction } from './contradiction'

/** An event of a two-way call: its CDR or one of its state pushes. */
export type CallEvent = CallbackCdrEvent | CallbackStateEvent

/**
 * The furthest state that any leg of a call reached. `dialling`: a phone is dialled. `ringing`: a phone
 * rings. `answered`: a phone was answered. `ended`: a leg hung up, or the CDR came.
 */
export type CallStatus = 'dialling' | 'ringing' | 'answered' | 'ended'

/**
 * The result of a call. `connected`: the called party answered. `unanswered`: the caller answered, but the
 * called party did not. `caller-unanswered`: the caller did not answer, so nobody talked. `unknown`: not
 * known yet, or the CDRs contradict each other.
 */
export type CallOutcome = 'connected' | 'unanswered' | 'caller-unanswered' | 'unknown'

/** A part of a call that did not come: its CDR, or all its state pushes. */
export type MissingPart = 'cdr' | 'states'

/** One phone of a call. */
export interface Leg {
  /** The number, as the state pushes have it in `dst`; as the CDR has it if there is no push of this leg. */
  readonly number: string
  /** 主叫 or 被叫; `null` if the leg is neither, or the role is not known. */
  readonly role: 'caller' | 'called' | null
  /** True if the role follows from the order of dialling, because the CDR did not come. */
  readonly inferred: boolean
  /**
   * The match between the number of the pushes and the number of the CDR: `exact`, or `normalised` if they
   * are equal without `+86` or `0086` and leading zeros. `null` if there is nothing to match.
   */
  readonly matched: 'exact' | 'normalised' | null
  /** The time when the platform dialled the phone; `null` if no push says so. */
  readonly callout: Date | null
  /** The time when the phone began to ring; `null` if no push says so. */
  readonly alerting: Date | null
  /** The time when the phone was answered, by the CDR, else by the pushes; `null` if neither has one. */
  readonly answer: Date | null
  /** The time when the leg ended, by the CDR, else by the pushes; `null` if neither has one. */
  readonly disconnect: Date | null
}

/** The first and the last of several times; equal if there is only one. */
export interface TimeRange {
  /** The first time. */
  readonly first: Date
  /** The last time. */
  readonly last: Date
}

/** The content of all state pushes of one dialled number. `null` is a state that no push has. */
export interface PhoneStates {
  /** The dialled number, as sent in `dst`. */
  readonly number: string
  /** The times of all pushes, those with an unrecognised state included. */
  readonly pushed: TimeRange
  /** The times when the platform dialled the phone. */
  readonly callout: TimeRange | null
  /** The times when the phone began to ring. */
  readonly alerting: TimeRange | null
  /** The times when the phone was answered. */
  readonly answer: TimeRange | null
  /** The times when the leg ended. */
  readonly disconnect: TimeRange | null
}

/**
 * A two-way call, merged from any of its events. It depends only on the set of the events: not on their
 * order, their number or the machine. Plain data of bounded size.
 */
export interface Call {
  /** The id of the call. */
  readonly requestId: string
  /** The furthest state of any leg. It never goes back when events are added. */
  readonly status: CallStatus
  /** The result, by the answer times, never by `stateDesc`. */
  readonly outcome: CallOutcome
  /** The legs: caller and called first, then the others in the order of dialling. */
  readonly legs: readonly Leg[]
  /** The CDR; `null` if it did not come. If CDRs differ, always the same of them: see `contradictions`. */
  readonly cdr: CallbackCdrEvent | null
  /**
   * The seconds that the two people talked, by the CDR; 0 if they did not. Negative if the CDR is released
   * before it is answered. `null` without a CDR, without its release time, or if CDRs differ in it.
   */
  readonly talkSeconds: number | null
  /** The billed seconds, the caller's leg; `null` without a CDR, or if CDRs differ in it. */
  readonly billedSeconds: number | null
  /** The charge in yuan; `null` without a CDR, or if CDRs differ in it. */
  readonly charge: Yuan | null
  /** The parts that did not come; `[]` if there is a CDR and at least one state push. */
  readonly missing: readonly MissingPart[]
  /** The contradictions between events and inside them; `[]` if there are none. */
  readonly contradictions: readonly Contradiction[]
  /** The content of the state pushes, by dialled number. Merging needs it; for reading, use `legs`. */
  readonly states: readonly PhoneStates[]
}
