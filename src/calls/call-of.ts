import type { CallbackEvent } from '../events'
import { baseOfEvent } from './base-of-event'
import type { Call, CallEvent } from './call'
import { callFrom } from './call-from'

/** Returns true if an event is of a two-way call: `events.filter(isCallEvent)`. */
export const isCallEvent = (event: CallbackEvent): event is CallEvent =>
  event.kind === 'callback-cdr' || event.kind === 'callback-state'

/**
 * Returns the call as one event shows it. Merge it with what you know: `mergeCalls(stored, callOf(event))`.
 *
 * @param event - the CDR or a state push of a two-way call
 * @throws TypeError if it is an event of another kind, or a time is text, because the event was stored as
 * JSON: read it with `fromJson`
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 */
export const callOf = (event: CallEvent): Call => callFrom(baseOfEvent(event))
