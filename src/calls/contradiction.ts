import type { CallbackCdrEvent } from '../events/callback-cdr'
import type { LegState } from './leg-state'

/** CDRs of one call with different content. */
export interface CdrsDiffer {
  /** The discriminant. */
  readonly code: 'cdrs-differ'
  /** At least two, at most eight. Their order does not depend on the order of arrival. */
  readonly cdrs: readonly CallbackCdrEvent[]
}

/** One leg reached one state at different times, by different pushes or by a push and the CDR. */
export interface TimesDiffer {
  /** The discriminant. */
  readonly code: 'times-differ'
  /** The index of the leg in `legs`. */
  readonly leg: number
  /** The state. */
  readonly state: LegState
  /** The first and the last time of the pushes, and the time of the CDR, in ascending order. */
  readonly times: readonly Date[]
}

/** A leg reached a later state before an earlier one. */
export interface TimesReversed {
  /** The discriminant. */
  readonly code: 'times-reversed'
  /** The index of the leg in `legs`. */
  readonly leg: number
  /** The state that must be first. */
  readonly from: LegState
  /** The state that must be second. */
  readonly to: LegState
}

/** A push says that a leg answered, and the CDR has no answer time for it. */
export interface AnswerNotInCdr {
  /** The discriminant. */
  readonly code: 'answer-not-in-cdr'
  /** The index of the leg in `legs`. */
  readonly leg: number
}

/** There are more events than a call keeps: over 8 different CDRs, or over 64 dialled numbers. */
export interface TooMany {
  /** The discriminant. */
  readonly code: 'too-many-cdrs' | 'too-many-legs'
}

/** Something in the events of a call that cannot all be true. It holds no phone number, except in `cdrs`. */
export type Contradiction = CdrsDiffer | TimesDiffer | TimesReversed | AnswerNotInCdr | TooMany
