import type { Extra } from './extra'
import type { Yuan } from './yuan'

/**
 * 电话会议: the call detail record of one participant of a conference (`fid` 5). Source: the platform's document, where a
 * member does not say otherwise.
 */
export interface ConferenceEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'conference'
  /**
   * The record's id, up to 29 digits. Whether the participants of one conference share it is not known: for a key see
   * `eventKey`. Never empty. Wire: `requestid`.
   */
  readonly requestId: string
  /** The id of the application the record belongs to, as sent. Wire: `appid`. */
  readonly appId: string
  /** The participant's phone number, as sent. Wire: `tel`. */
  readonly phoneNumber: string
  /**
   * When the participant answered; `null` when they never did, for which `''` is sent (seen in production). Wire: `stime`, as
   * `YYYY-MM-DD HH:mm:ss.SSS` or without the milliseconds (seen in production), China time.
   */
  readonly answerTime: Date | null
  /** When the participant was released; `null` when that was not sent. Wire: `etime`, written as `stime` is. */
  readonly releaseTime: Date | null
  /** The id of the conference, as sent, which its participants share. Wire: `confid`. */
  readonly conferenceId: string
  /** How long this participant took part, in whole seconds. Wire: `duration`, a string or a number (seen in production). */
  readonly durationSeconds: number
  /**
   * What this participant cost, in yuan, with the digits as sent. Wire: `singleoriamount`, a string; a number is taken too.
   */
  readonly charge: Yuan
  /**
   * The text that your own request gave to the platform, echoed; `null` when unset, for which `''` is sent (seen in
   * production). Not unique. Wire: `customParm`.
   */
  readonly customParm: string | null
  /**
   * Where the recording can be fetched, an `http://` or `https://` URL; `null` when there is none. Wire: `tapesurl`, in the
   * document's sample though not in its table; `NoTapes` and `''` are none.
   */
  readonly recordingUrl: string | null
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
