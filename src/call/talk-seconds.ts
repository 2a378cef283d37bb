import type { CallbackCdrEvent } from '../event'

const MS_PER_SECOND = 1_000

/**
 * How long the two people talked, in whole seconds of the called leg; 0 when they were not connected. Not what is
 * billed: that is `durationSeconds`, the caller's leg.
 *
 * @param cdr - the record of a two-way call
 */
export const talkSeconds = ({ called: { answerTime, releaseTime } }: CallbackCdrEvent): number =>
  answerTime === null || releaseTime === null
    ? 0
    : Math.max(0, Math.floor((releaseTime.getTime() - answerTime.getTime()) / MS_PER_SECOND))
