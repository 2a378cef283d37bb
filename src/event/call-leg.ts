/** One side of a two-way call: the caller's leg or the called party's. */
export interface CallLeg {
  /** The phone number of this leg, digits as sent. Wire: `caller`, `called`. Source: the platform's document. */
  readonly number: string
  /** When this leg answered; `null` when it never did. Wire: `callerstime`, `calledstime`, China time. */
  readonly answerTime: Date | null
  /**
   * When this leg was released. Wire: `calleretime`, `calledetime`, China time.
   * Filled even on a called leg that never answered (seen in production): only `answerTime` tells whether a leg connected.
   */
  readonly releaseTime: Date | null
}
