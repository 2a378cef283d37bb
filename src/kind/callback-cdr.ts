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
    requestId: field.required(wire.requestid, 'requestid', id),
    appId: field.required(wire.appid, 'appid', text),
    caller: {
      number: field.required(wire.caller, 'caller', text),
      answerTime: field.optional(wire.callerstime, 'callerstime', time),
      releaseTime: field.optional(wire.calleretime, 'calleretime', time)
    },
    called: {
      number: field.required(wire.called, 'called', text),
      answerTime: field.optional(wire.calledstime, 'calledstime', time),
      releaseTime: field.optional(wire.calledetime, 'calledetime', time)
    },
    recordingUrl: field.optional(wire.tapesurl, 'tapesurl', recordingUrl),
    durationSeconds: field.required(wire.duration, 'duration', seconds),
    charge: field.required(wire.oriamount, 'oriamount', charge),
    stateDesc: field.optional(wire.stateDesc, 'stateDesc', stateDesc) ?? [],
    customParm: field.optional(wire.customParm, 'customParm', freeText),
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
