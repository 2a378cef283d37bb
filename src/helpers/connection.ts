import type { CallbackCdrEvent } from '../events/callback-cdr'

const MS_PER_SECOND = 1_000

/**
 * Returns true if the two people were connected, which only the called leg's answer time tells: calls that nobody answered
 * have a release time and 应答|正常 as well (seen in production).
 */
export const wasConnected = (cdr: CallbackCdrEvent): boolean => cdr.called.answerTime !== null

/**
 * Returns how long the two people talked, in whole seconds of the called leg; 0 if they were not connected. The platform
 * bills `durationSeconds` instead, the caller's leg.
 *
 * @param cdr - the record of a two-way call
 */
export const talkSeconds = ({ called: { answerTime, releaseTime } }: CallbackCdrEvent): number =>
  answerTime === null || releaseTime === null
    ? 0
    : Math.max(0, Math.floor((releaseTime.getTime() - answerTime.getTime()) / MS_PER_SECOND))
