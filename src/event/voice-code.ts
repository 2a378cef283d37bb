import type { Extra } from './extra'
import type { Yuan } from './yuan'

/**
 * 语音验证码: the call detail record of one voice verification call (`fid` 2). Source: the platform's document, where a
 * member does not say otherwise.
 */
export interface VoiceCodeEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'voice-code'
  /** The record's unique id, up to 29 digits. Never empty. Wire: `requestid`. */
  readonly requestId: string
  /** The id of the application the record belongs to, as sent. Wire: `appid`. */
  readonly appId: string
  /** The phone number that received the code, as sent. Wire: `tel`. */
  readonly phoneNumber: string
  /**
   * When the call was answered; `null` when it never was, for which `''` is sent (seen in production). Wire: `stime`, as
   * `YYYY-MM-DD HH:mm:ss.SSS` or without the milliseconds (seen in production), China time.
   */
  readonly answerTime: Date | null
  /** When the call was released; `null` when that was not sent. Wire: `etime`, written as `stime` is. */
  readonly releaseTime: Date | null
  /**
   * How long the call took, in whole seconds. Wire: `duration`, a string or a number (seen in production). Not
   * `releaseTime − answerTime`, not even in the document's own sample.
   */
  readonly durationSeconds: number
  /** What the call cost, in yuan, with the digits as sent. Wire: `oriamount`, a string or a number (seen in production). */
  readonly charge: Yuan
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
