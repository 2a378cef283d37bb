import type { CallbackCdrEvent } from '../events/callback-cdr'
import { momentOf, storedAsJson } from '../events/moment'

const MS_PER_SECOND = 1_000

/**
 * Returns true if the two people were connected. Only the answer time of the called leg shows this:
 * unanswered calls also have a release time and 应答|正常 (seen in production).
 *
 * @throws TypeError if the time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const wasConnected = ({ called: { answerTime } }: CallbackCdrEvent): boolean => {
  if (typeof (answerTime as unknown) === 'string') throw new TypeError(storedAsJson('called.answerTime'))
  return answerTime !== null
}

/**
 * Returns the seconds that the two people talked: the whole seconds of the called leg, 0 if they were not
 * connected. The platform bills `durationSeconds` instead, the caller's leg.
 *
 * @param cdr - the record of a two-way call
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const talkSeconds = ({ called: { answerTime, releaseTime } }: CallbackCdrEvent): number => {
  if (answerTime === null) return 0
  const answered = momentOf(answerTime, 'called.answerTime')
  if (releaseTime === null) return 0
  const released = momentOf(releaseTime, 'called.releaseTime')
  return Math.max(0, Math.floor((released - answered) / MS_PER_SECOND))
}
