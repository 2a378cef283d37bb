// From a checked record with its values as sent to the event: for the peers whose library only checks.
import { extraOf } from './events.mjs'
import {
  readCallState,
  readFreeText,
  readOptionalTime,
  readRecordingUrl,
  readStateDesc,
  readTime
} from './values.mjs'

const text = (value) => (typeof value === 'string' ? value : String(value))
const optionalTime = (value) => (value == null ? null : readOptionalTime(value))
const recordingUrl = (value) => (value == null ? null : readRecordingUrl(value))
const freeText = (value) => (value == null ? null : readFreeText(text(value)))
const stateDesc = (value) => (value == null ? [] : readStateDesc(value))

const mapVoiceCode = (wire) => ({
  kind: 'voice-code',
  requestId: text(wire.requestid),
  appId: text(wire.appid),
  phoneNumber: text(wire.tel),
  answerTime: optionalTime(wire.stime),
  releaseTime: optionalTime(wire.etime),
  durationSeconds: Number(wire.duration),
  charge: text(wire.oriamount),
  extra: extraOf(wire, 'voiceCode')
})

const mapCallbackCdr = (wire) => ({
  kind: 'callback-cdr',
  requestId: text(wire.requestid),
  appId: text(wire.appid),
  caller: {
    number: text(wire.caller),
    answerTime: optionalTime(wire.callerstime),
    releaseTime: optionalTime(wire.calleretime)
  },
  called: {
    number: text(wire.called),
    answerTime: optionalTime(wire.calledstime),
    releaseTime: optionalTime(wire.calledetime)
  },
  recordingUrl: recordingUrl(wire.tapesurl),
  durationSeconds: Number(wire.duration),
  charge: text(wire.oriamount),
  stateDesc: stateDesc(wire.stateDesc),
  customParm: freeText(wire.customParm),
  extra: extraOf(wire, 'callbackCdr')
})

const mapCallbackState = (wire) => ({
  kind: 'callback-state',
  requestId: text(wire.requestid),
  src: text(wire.src),
  dst: text(wire.dsc),
  timestamp: readTime(wire.timestamp),
  state: readCallState(text(wire.state)),
  stateDesc: stateDesc(wire.stateDesc),
  extra: extraOf(wire, 'callbackState')
})

const mapConference = (wire) => ({
  kind: 'conference',
  requestId: text(wire.requestid),
  appId: text(wire.appid),
  phoneNumber: text(wire.tel),
  answerTime: optionalTime(wire.stime),
  releaseTime: optionalTime(wire.etime),
  conferenceId: text(wire.confid),
  durationSeconds: Number(wire.duration),
  charge: text(wire.singleoriamount),
  customParm: freeText(wire.customParm),
  recordingUrl: recordingUrl(wire.tapesurl),
  extra: extraOf(wire, 'conference')
})

const BY_FID = { 2: mapVoiceCode, 4: mapCallbackCdr, 5: mapConference }

/** By `fid`; a record without one is a state push. */
export const mapRecord = (wire) => (BY_FID[wire.fid] ?? mapCallbackState)(wire)
