import { addBase, type CallBase } from './base'
import { baseOfEvent } from './base-of-event'
import type { Call, CallEvent } from './call'
import { callFrom } from './call-from'

/**
 * Merges the events of any number of calls.
 *
 * @param events - in any order, with any duplicates; for all kinds of events, call `filter(isCallEvent)`
 * first
 * @returns the calls by `requestId`, in the order of their first events
 * @throws TypeError if an event is of another kind, or a time is text, because the event was stored as JSON:
 * read it with `fromJson`
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 */
export const callsOf = (events: Iterable<CallEvent>): Map<string, Call> => {
  const bases = new Map<string, CallBase>()
  for (const event of events) addBase(bases, baseOfEvent(event))
  return new Map([...bases].map(([requestId, base]) => [requestId, callFrom(base)]))
}
