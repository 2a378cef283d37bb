import type { ConferenceEvent } from '../event'
import { freeText } from '../value/free-text'
import { id } from '../value/id'
import { recordingUrl } from '../value/recording-url'
import { seconds } from '../value/seconds'
import { text } from '../value/text'
import { time } from '../value/time'
import { charge } from '../value/yuan'
import type { EventKind } from './event-kind'

const NAMES = [
  'requestid',
  'appid',
  'fid',
  'tel',
  'stime',
  'etime',
  'confid',
  'duration',
  'singleoriamount',
  'customParm',
  // Not in the document's table, but in its sample.
  'tapesurl'
] as const

/** 电话会议: one participant of a conference. */
export const conference: EventKind<ConferenceEvent, (typeof NAMES)[number]> = {
  kind: 'conference',
  fid: '5',
  names: new Set(NAMES),
  read: (wire, field) => ({
    kind: 'conference',
    requestId: field.id(wire.requestid, 'requestid'),
    appId: field.text(wire.appid, 'appid'),
    phoneNumber: field.text(wire.tel, 'tel'),
    answerTime: field.optionalTime(wire.stime, 'stime'),
    releaseTime: field.optionalTime(wire.etime, 'etime'),
    conferenceId: field.text(wire.confid, 'confid'),
    durationSeconds: field.seconds(wire.duration, 'duration'),
    charge: field.charge(wire.singleoriamount, 'singleoriamount'),
    customParm: field.freeText(wire.customParm, 'customParm'),
    recordingUrl: field.recordingUrl(wire.tapesurl, 'tapesurl'),
    extra: field.extra
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    appid: text.write(event.appId),
    fid: '5',
    tel: text.write(event.phoneNumber),
    stime: time.write(event.answerTime, utcOffset),
    etime: time.write(event.releaseTime, utcOffset),
    confid: text.write(event.conferenceId),
    duration: seconds.write(event.durationSeconds),
    singleoriamount: charge.write(event.charge),
    customParm: freeText.write(event.customParm),
    tapesurl: event.recordingUrl === null ? undefined : recordingUrl.write(event.recordingUrl)
  })
}
