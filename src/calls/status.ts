import type { CallStateCode } from '../fields/call-state'
import type { CallStatus } from './call'

/** The statuses, lowest first. */
export const STATUSES: readonly CallStatus[] = ['dialling', 'ringing', 'answered', 'ended']

const STATUS_BY_STATE: Readonly<Record<CallStateCode, CallStatus>> = {
  callout: 'dialling',
  alerting: 'ringing',
  answer: 'answered',
  disconnect: 'ended',
  // The call exists, and nothing more is known.
  unrecognised: 'dialling'
}

/** Returns the status of a call of which one leg reached a state. */
export const statusOf = (state: CallStateCode): CallStatus => STATUS_BY_STATE[state]

/** Returns the higher status. */
export const maxStatus = (one: CallStatus, other: CallStatus): CallStatus =>
  STATUSES.indexOf(one) < STATUSES.indexOf(other) ? other : one
