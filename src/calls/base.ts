import type { CallbackCdrEvent } from '../events/callback-cdr'
import { contentText } from '../helpers/content-digest'
import { checkTimes } from './check-times'
import type { Call, CallStatus, PhoneStates } from './call'
import { type Keeping, type Kept, keepSmallest } from './keep-smallest'
import { maxStatus } from './status'
import { joinRanges } from './time-range'

/**
 * The part of a call that is merged. Everything else in a `Call` follows from it. A join-semilattice, because
 * each member is one.
 */
export interface CallBase {
  readonly requestId: string
  /** A member, not derived: it must not go back when a leg is dropped. */
  readonly status: CallStatus
  readonly cdrs: Kept<CallbackCdrEvent>
  readonly phones: Kept<PhoneStates>
}

/** The base without any item. */
export const NOTHING: Kept<never> = { items: [], hasMore: false }

/** The keeping of CDRs, by content. */
const CDRS: Keeping<CallbackCdrEvent> = {
  keyOf: contentText,
  join: (one) => one,
  limit: 8
}

/** The keeping of state pushes, by dialled number. */
const PHONES: Keeping<PhoneStates> = {
  keyOf: ({ number }) => number,
  join: (one, other) => ({
    number: one.number,
    pushed: joinRanges(one.pushed, other.pushed),
    callout: joinRanges(one.callout, other.callout),
    alerting: joinRanges(one.alerting, other.alerting),
    answer: joinRanges(one.answer, other.answer),
    disconnect: joinRanges(one.disconnect, other.disconnect)
  }),
  limit: 64
}

/**
 * Joins what two calls keep.
 *
 * @throws TypeError if the ids differ, or a time is text
 */
export const joinBases = (one: CallBase, other: CallBase): CallBase => {
  if (one.requestId !== other.requestId)
    throw new TypeError('calls with different requestIds cannot be merged')
  return {
    requestId: one.requestId,
    status: maxStatus(one.status, other.status),
    cdrs: keepSmallest(one.cdrs, other.cdrs, CDRS),
    phones: keepSmallest(one.phones, other.phones, PHONES)
  }
}

/**
 * Joins what a call keeps with what is already known of it.
 *
 * @throws TypeError if a time is text
 */
export const addBase = (into: Map<string, CallBase>, base: CallBase): void => {
  const known = into.get(base.requestId)
  into.set(base.requestId, known === undefined ? base : joinBases(known, base))
}

/**
 * Returns what a call keeps: the inverse of `callFrom`.
 *
 * @throws TypeError if a time is text
 */
export const baseOf = (call: Call): CallBase => {
  checkTimes(call)
  const { requestId, status, cdr, contradictions, states } = call
  const cdrs = contradictions.flatMap((found) => (found.code === 'cdrs-differ' ? found.cdrs : []))
  const has = (code: string): boolean => contradictions.some((found) => found.code === code)
  return {
    requestId,
    status,
    cdrs: {
      items: cdrs.length === 0 && cdr !== null ? [cdr] : cdrs,
      hasMore: has('too-many-cdrs')
    },
    phones: { items: states, hasMore: has('too-many-legs') }
  }
}
