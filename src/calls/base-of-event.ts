import type { CallbackCdrEvent, CallLeg } from '../events/callback-cdr'
import type { CallbackStateEvent } from '../events/callback-state'
import { type CallBase, NOTHING } from './base'
import type { CallEvent, TimeRange } from './call'
import { canonicalEvent, checkTime } from './canonical-event'
import { statusOf } from './status'
import { rangeOf } from './time-range'
import type { LegState } from './leg-state'

const checkLeg = ({ answerTime, releaseTime }: CallLeg, path: string): void => {
  checkTime(answerTime, `${path}.answerTime`)
  checkTime(releaseTime, `${path}.releaseTime`)
}

const baseOfCdr = (cdr: CallbackCdrEvent): CallBase => {
  checkLeg(cdr.caller, 'caller')
  checkLeg(cdr.called, 'called')
  return {
    requestId: cdr.requestId,
    status: 'ended',
    cdrs: { items: [canonicalEvent(cdr)], hasMore: false },
    phones: NOTHING
  }
}

const baseOfState = ({ requestId, dst, timestamp, state: { code } }: CallbackStateEvent): CallBase => {
  checkTime(timestamp, 'timestamp')
  const pushed = rangeOf(timestamp)
  const at = (state: LegState): TimeRange | null => (state === code ? pushed : null)
  const phone = {
    number: dst,
    pushed,
    callout: at('callout'),
    alerting: at('alerting'),
    answer: at('answer'),
    disconnect: at('disconnect')
  }
  return {
    requestId,
    status: statusOf(code),
    cdrs: NOTHING,
    phones: { items: [phone], hasMore: false }
  }
}

/**
 * Returns what a call keeps of one event.
 *
 * @throws TypeError if it is an event of another kind, or a time is text or invalid
 * @throws RangeError if `extra` is not JSON
 */
export const baseOfEvent = (event: CallEvent): CallBase => {
  // Callers in plain JavaScript can pass anything.
  switch ((event as CallEvent | null | undefined)?.kind) {
    case 'callback-cdr':
      return baseOfCdr(event as CallbackCdrEvent)
    case 'callback-state':
      return baseOfState(event as CallbackStateEvent)
    default:
      throw new TypeError('a call has events of the kinds callback-cdr and callback-state only')
  }
}
