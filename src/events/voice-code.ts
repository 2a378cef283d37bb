import { id } from '../fields/id'
import { optionalTime } from '../fields/optional-time'
import { seconds } from '../fields/seconds'
import { text } from '../fields/text'
import { charge, type Yuan } from '../fields/yuan'
import type { Extra } from '../records/wire-record'
import type { EventKind, Identity } from './kind'

/**
 * 语音验证码: the call detail record of one voice verification call (`fid` 2). Source: the platform's document,
 * unless a field says otherwise.
 */
export interface VoiceCodeEvent {
  /** The discriminant: `switch (event.kind)`. */
  readonly kind: 'voice-code'
  /** The unique id of the record, up to 29 digits. Never empty. Wire: `requestid`. */
  readonly requestId: string
  /** The id of your application, as sent. Wire: `appid`. */
  readonly appId: string
  /** The phone number that received the code, as sent. Wire: `tel`. */
  readonly phoneNumber: string
  /**
   * The time when the call was answered; `null` if it never was. Wire: `stime`, as `YYYY-MM-DD HH:mm:ss.SSS`
   * or without milliseconds (seen in production), China time; `''` if there is none (seen in production).
   */
  readonly answerTime: Date | null
  /**
   * The time when the call was released; `null` if it was not sent. Wire: `etime`, in the format of `stime`.
   */
  readonly releaseTime: Date | null
  /**
   * The duration in whole seconds. It differs from `releaseTime − answerTime`, even in the document's sample.
   * Wire: `duration`, a string or a number (seen in production).
   */
  readonly durationSeconds: number
  /**
   * The charge in yuan, with the digits as sent. Wire: `oriamount`, a string or a number (seen in
   * production).
   */
  readonly charge: Yuan
  /**
   * The unknown fields, which the platform's table does not list, exactly as sent; `{}` if there are none.
   */
  readonly extra: Extra
}

/** Returns the identity: a voice code has one record. */
export const identity = ({ requestId }: VoiceCodeEvent): Identity => [requestId]

const NAMES = ['requestid', 'appid', 'fid', 'tel', 'stime', 'etime', 'duration', 'oriamount'] as const

/** 语音验证码: one voice verification call. */
export const voiceCode: EventKind<VoiceCodeEvent, (typeof NAMES)[number]> = {
  kind: 'voice-code',
  fid: '2',
  names: /* @__PURE__ */ new Set(NAMES),
  read: (wire, field) => ({
    kind: 'voice-code',
    requestId: field.id(wire.requestid, 'requestid'),
    appId: field.text(wire.appid, 'appid'),
    phoneNumber: field.text(wire.tel, 'tel'),
    answerTime: field.optionalTime(wire.stime, 'stime'),
    releaseTime: field.optionalTime(wire.etime, 'etime'),
    durationSeconds: field.seconds(wire.duration, 'duration'),
    charge: field.charge(wire.oriamount, 'oriamount'),
    extra: field.extra()
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    appid: text.write(event.appId),
    fid: '2',
    tel: text.write(event.phoneNumber),
    stime: optionalTime.write(event.answerTime, utcOffset),
    etime: optionalTime.write(event.releaseTime, utcOffset),
    duration: seconds.write(event.durationSeconds),
    oriamount: charge.write(event.charge)
  }),
  occurredAt: ({ answerTime, releaseTime }) => answerTime ?? releaseTime,
  phoneNumbers: ['tel']
}
