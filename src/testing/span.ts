const MS_PER_SECOND = 1_000

/** How one leg went: three members of which each two tell the third. */
export interface Span {
  readonly answerTime: Date | null
  readonly releaseTime: Date | null
  /** Whole seconds from answer to release. */
  readonly durationSeconds: number
}

/** Those that are given; the others follow. */
type GivenSpan = { readonly [Member in keyof Span]?: Span[Member] | undefined }

/** What is taken where nothing is given. */
export interface UsualSpan {
  readonly answerTime: Date
  readonly durationSeconds: number
  /** How long a phone rings that nobody answers. */
  readonly ringSeconds: number
}

export const secondsAfter = (time: Date, seconds: number): Date =>
  new Date(time.getTime() + seconds * MS_PER_SECOND)

/** Whole seconds, and never fewer than none. */
export const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / MS_PER_SECOND))

/**
 * The span of which so much is given. All three are taken as they are, even when they contradict each other; a leg that
 * never answered (`answerTime: null`) takes no time, and is released all the same.
 */
export const completeSpan = (given: GivenSpan, usual: UsualSpan): Span => {
  const { answerTime, releaseTime, durationSeconds } = given
  if (answerTime === null) {
    return {
      answerTime,
      releaseTime:
        releaseTime === undefined ? secondsAfter(usual.answerTime, usual.ringSeconds) : releaseTime,
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
  const seconds = durationSeconds ?? usual.durationSeconds
  const answered =
    answerTime ??
    (releaseTime === undefined || releaseTime === null
      ? usual.answerTime
      : secondsAfter(releaseTime, -seconds))
  return {
    answerTime: answered,
    releaseTime: releaseTime === undefined ? secondsAfter(answered, seconds) : releaseTime,
    durationSeconds: seconds
  }
}
