import type { CallLeg } from './call-leg'
import type { Extra } from './extra'
import type { StateTerm } from './state-term'
import type { Yuan } from './yuan'

/** 双向呼叫（话单推送）: the call detail record of one two-way ("callback") call (`fid` 4). Source: the platform's document. */
export interface CallbackCdrEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'callback-cdr'
  /** The record's unique id, which the state pushes of the call bear too: for a key see `eventKey`. Never empty. Wire: `requestid`. */
  readonly requestId: string
  /** The application the record belongs to. Wire: `appid`. */
  readonly appId: string
  /** The leg that the platform dialled first. */
  readonly caller: CallLeg
  /** The leg that was to be reached; its `answerTime` alone tells whether the call connected. */
  readonly called: CallLeg
  /** Where the recording can be fetched, often a bare address and port; `null` when there is none. Wire: `tapesurl`. */
  readonly recordingUrl: string | null
  /**
   * Whole seconds of the caller's leg, which is what is billed: 10 where the two people talked for 4 (seen in
   * production). For the time they talked, see `talkSeconds`. Wire: `duration`.
   */
  readonly durationSeconds: number
  /** What the call cost. Wire: `oriamount`. */
  readonly charge: Yuan
  /**
   * The platform's words for the result, in the order sent. Wire: `stateDesc`.
   * 应答|正常 was sent for a call that nobody answered (seen in production): see `wasConnected`.
   */
  readonly stateDesc: readonly StateTerm[]
  /** The text that your own request gave to the platform, echoed; `null` when unset. Not unique. Wire: `customParm`. */
  readonly customParm: string | null
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
