const MS_PER_SECOND = 1_000

/** The times of one leg; any two of these fields determine the third. */
export interface Span {
  readonly answerTime: Date | null
  readonly releaseTime: Date | null
  /** Whole seconds from answer to release. */
  readonly durationSeconds: number
}

/** The given fields; the others follow from them. */
type GivenSpan = { readonly [Member in keyof Span]?: Span[Member] | undefined }

/** The times of a leg if nothing is given. */
export interface DefaultSpan {
  readonly answerTime: Date
  readonly durationSeconds: number
  /** The seconds that a phone rings if nobody answers. */
  readonly ringSeconds: number
}

/** Returns the time that is `seconds` later. */
export const secondsAfter = (time: Date, seconds: number): Date =>
  new Date(time.getTime() + seconds * MS_PER_SECOND)

/** Returns the whole seconds between two times, at least 0. */
export const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / MS_PER_SECOND))

/**
 * Completes the times of a leg. If all three are given, they stay, even if they contradict each other. A leg
 * that never answered (`answerTime: null`) takes 0 seconds and is released after ringing.
 */
export const completeSpan = (given: GivenSpan, defaults: DefaultSpan): Span => {
  const { answerTime, releaseTime, durationSeconds } = given
  if (answerTime === null) {
    return {
      answerTime,
      releaseTime:
        releaseTime === undefined ? secondsAfter(defaults.answerTime, defaults.ringSeconds) : releaseTime,
      durationSeconds: durationSeconds ?? 0
    }
  }
  if (answerTime !== undefined && releaseTime !== undefined && releaseTime !== null) {
    return {
      answerTime,
      releaseTime,
      durationSeconds: durationSeconds ?? secondsBetween(answerTime, releaseTime)
    }
  }
  const seconds = durationSeconds ?? defaults.durationSeconds
  const answered =
    answerTime ??
    (releaseTime === undefined || releaseTime === null
      ? defaults.answerTime
      : secondsAfter(releaseTime, -seconds))
  return {
    answerTime: answered,
    releaseTime: releaseTime === undefined ? secondsAfter(answered, seconds) : releaseTime,
    durationSeconds: seconds
  }
}
