import type { CallbackCdrEvent } from '../event'
import { freeText } from '../value/free-text'
import { id } from '../value/id'
import { recordingUrl } from '../value/recording-url'
import { seconds } from '../value/seconds'
import { stateDesc } from '../value/state-desc'
import { text } from '../value/text'
import { time } from '../value/time'
import { charge } from '../value/yuan'
import type { EventKind } from './event-kind'

const NAMES = [
  'requestid',
  'appid',
  'fid',
  'caller',
  'called',
  'callerstime',
  'calleretime',
  'calledstime',
  'calledetime',
  'tapesurl',
  'duration',
  'oriamount',
  'stateDesc',
  'customParm'
] as const

/** 双向呼叫（话单推送）: one two-way call, when it is over. */
export const callbackCdr: EventKind<CallbackCdrEvent, (typeof NAMES)[number]> = {
  kind: 'callback-cdr',
  fid: '4',
  names: new Set(NAMES),
  read: (wire, field) => ({
    kind: 'callback-cdr',
    requestId: field.id(wire.requestid, 'requestid'),
    appId: field.text(wire.appid, 'appid'),
    caller: {
      number: field.text(wire.caller, 'caller'),
      answerTime: field.optionalTime(wire.callerstime, 'callerstime'),
      releaseTime: field.optionalTime(wire.calleretime, 'calleretime')
    },
    called: {
      number: field.text(wire.called, 'called'),
      answerTime: field.optionalTime(wire.calledstime, 'calledstime'),
      releaseTime: field.optionalTime(wire.calledetime, 'calledetime')
    },
    recordingUrl: field.recordingUrl(wire.tapesurl, 'tapesurl'),
    durationSeconds: field.seconds(wire.duration, 'duration'),
    charge: field.charge(wire.oriamount, 'oriamount'),
    stateDesc: field.stateDesc(wire.stateDesc, 'stateDesc'),
    customParm: field.freeText(wire.customParm, 'customParm'),
    extra: field.extra
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    appid: text.write(event.appId),
    fid: '4',
    caller: text.write(event.caller.number),
    called: text.write(event.called.number),
    callerstime: time.write(event.caller.answerTime, utcOffset),
    calleretime: time.write(event.caller.releaseTime, utcOffset),
    calledstime: time.write(event.called.answerTime, utcOffset),
    calledetime: time.write(event.called.releaseTime, utcOffset),
    tapesurl: recordingUrl.write(event.recordingUrl),
    duration: seconds.write(event.durationSeconds),
    oriamount: charge.write(event.charge),
    stateDesc: stateDesc.write(event.stateDesc),
    customParm: freeText.write(event.customParm)
  })
}
