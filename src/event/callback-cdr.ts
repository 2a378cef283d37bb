import type { CallLeg } from './call-leg'
import type { Extra } from './extra'
import type { StateTerm } from './state-term'
import type { Yuan } from './yuan'

/**
 * 双向呼叫（话单推送）: the call detail record of one two-way ("callback") call (`fid` 4). Source: the platform's document,
 * where a member does not say otherwise.
 */
export interface CallbackCdrEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'callback-cdr'
  /**
   * The record's unique id, up to 29 digits, which the state pushes of the call bear too: for a key see `eventKey`. Never
   * empty. Wire: `requestid`.
   */
  readonly requestId: string
  /** The id of the application the record belongs to, as sent. Wire: `appid`. */
  readonly appId: string
  /** 主叫, the leg in whose name the call was made. Wire: `caller`, `callerstime`, `calleretime`. */
  readonly caller: CallLeg
  /**
   * 被叫, the leg that was to be reached; its `answerTime` alone tells whether the call connected (seen in production): see
   * `wasConnected`. Wire: `called`, `calledstime`, `calledetime`.
   */
  readonly called: CallLeg
  /**
   * Where the recording can be fetched, an `http://` or `https://` URL, often of a bare address and port (seen in
   * production); `null` when there is none. Wire: `tapesurl`, where `NoTapes` is none, and so is `''` (seen in production).
   */
  readonly recordingUrl: string | null
  /**
   * How long the caller's leg took, in whole seconds, which is what is billed: 10 where the two people talked for 4 (seen
   * in production). For the time they talked, see `talkSeconds`. Wire: `duration`, a string or a number (seen in
   * production).
   */
  readonly durationSeconds: number
  /** What the call cost, in yuan, with the digits as sent. Wire: `oriamount`, a string or a number (seen in production). */
  readonly charge: Yuan
  /**
   * The platform's words for the result, in the order sent; `[]` when there are none. They do not tell whether the call
   * connected: 应答|正常 was sent for a call that nobody answered (seen in production), see `wasConnected`. Wire:
   * `stateDesc`, words joined by `|`.
   */
  readonly stateDesc: readonly StateTerm[]
  /**
   * The text that your own request gave to the platform, echoed; `null` when unset, for which `''` is sent (seen in
   * production). Not unique. Wire: `customParm`.
   */
  readonly customParm: string | null
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
