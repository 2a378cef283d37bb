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
    requestId: field.required(wire.requestid, 'requestid', id),
    appId: field.required(wire.appid, 'appid', text),
    phoneNumber: field.required(wire.tel, 'tel', text),
    answerTime: field.optional(wire.stime, 'stime', time),
    releaseTime: field.optional(wire.etime, 'etime', time),
    conferenceId: field.required(wire.confid, 'confid', text),
    durationSeconds: field.required(wire.duration, 'duration', seconds),
    charge: field.required(wire.singleoriamount, 'singleoriamount', charge),
    customParm: field.optional(wire.customParm, 'customParm', freeText),
    recordingUrl: field.optional(wire.tapesurl, 'tapesurl', recordingUrl),
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
