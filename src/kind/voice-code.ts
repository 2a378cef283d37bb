import type { VoiceCodeEvent } from '../event'
import { id } from '../value/id'
import { seconds } from '../value/seconds'
import { text } from '../value/text'
import { time } from '../value/time'
import { charge } from '../value/yuan'
import type { EventKind } from './event-kind'

const NAMES = ['requestid', 'appid', 'fid', 'tel', 'stime', 'etime', 'duration', 'oriamount'] as const

/** 语音验证码: one voice verification call. */
export const voiceCode: EventKind<VoiceCodeEvent, (typeof NAMES)[number]> = {
  kind: 'voice-code',
  fid: '2',
  names: new Set(NAMES),
  read: (wire, field) => ({
    kind: 'voice-code',
    requestId: field.id(wire.requestid, 'requestid'),
    appId: field.text(wire.appid, 'appid'),
    phoneNumber: field.text(wire.tel, 'tel'),
    answerTime: field.optionalTime(wire.stime, 'stime'),
    releaseTime: field.optionalTime(wire.etime, 'etime'),
    durationSeconds: field.seconds(wire.duration, 'duration'),
    charge: field.charge(wire.oriamount, 'oriamount'),
    extra: field.extra
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    appid: text.write(event.appId),
    fid: '2',
    tel: text.write(event.phoneNumber),
    stime: time.write(event.answerTime, utcOffset),
    etime: time.write(event.releaseTime, utcOffset),
    duration: seconds.write(event.durationSeconds),
    oriamount: charge.write(event.charge)
  })
}
