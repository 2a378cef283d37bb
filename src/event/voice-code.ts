import type { Extra } from './extra'
import type { Yuan } from './yuan'

/** 语音验证码: the call detail record of one voice verification call (`fid` 2). Source: the platform's document. */
export interface VoiceCodeEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'voice-code'
  /** The record's unique id. Never empty. Wire: `requestid`. */
  readonly requestId: string
  /** The application the record belongs to. Wire: `appid`. */
  readonly appId: string
  /** The number that received the code. Wire: `tel`. */
  readonly phoneNumber: string
  /** When the call was answered; `null` when it never was. Wire: `stime`, China time. */
  readonly answerTime: Date | null
  /** When the call was released. Wire: `etime`, China time. */
  readonly releaseTime: Date | null
  /** Whole seconds. Wire: `duration`. Not `releaseTime − answerTime`, not even in the document's own sample. */
  readonly durationSeconds: number
  /** What the call cost. Wire: `oriamount`. */
  readonly charge: Yuan
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
