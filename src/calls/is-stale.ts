import type { Call } from './call'
import { checkTimes } from './check-times'

const MS_PER_SECOND = 1_000

/**
 * Returns true if the CDR of a call did not come, and its last state push is older than `afterSeconds`. Then
 * ask the platform for the CDR. It is a question, not a state: the call does not change.
 *
 * @param now - the time to compare with
 * @param afterSeconds - longer than your longest call and the resends of the platform
 * @throws RangeError if `now` is not a valid time, or `afterSeconds` is negative or not a number
 * @throws TypeError if a time is text, because the call was stored as JSON: read it with `callFromJson`
 */
export const isStale = (call: Call, now: Date, afterSeconds: number): boolean => {
  checkTimes(call)
  if (Number.isNaN(now.getTime())) throw new RangeError('now must be a valid Date')
  // Callers in plain JavaScript can pass anything.
  if (typeof afterSeconds !== 'number' || !(afterSeconds >= 0))
    throw new RangeError('afterSeconds must be a number of seconds, not negative')
  const last = Math.max(...call.states.map(({ pushed }) => pushed.last.getTime()))
  return call.cdr === null && now.getTime() - last > afterSeconds * MS_PER_SECOND
}
