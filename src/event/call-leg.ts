/**
 * One side of a two-way call: the caller's leg or the called party's. Source: the platform's document, where a member
 * does not say otherwise.
 */
export interface CallLeg {
  /** The phone number of this leg, as sent; a text, since numbers begin with `0` too. Wire: `caller`, `called`. */
  readonly number: string
  /**
   * When this leg answered; `null` when it never did, for which `''` is sent (seen in production). Wire: `callerstime`,
   * `calledstime`, as `YYYY-MM-DD HH:mm:ss.SSS` or without the milliseconds (seen in production), China time.
   */
  readonly answerTime: Date | null
  /**
   * When this leg was released; `null` when that was not sent. Wire: `calleretime`, `calledetime`, written as the answer
   * time is. Filled even on a called leg that never answered (seen in production): only `answerTime` tells whether a leg
   * connected.
   */
  readonly releaseTime: Date | null
}
