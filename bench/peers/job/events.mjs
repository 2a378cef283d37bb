// The last step of the peers whose library reads the values: from a record with values under the platform's
// names to the event.

const NAMES = {
  voiceCode: 'requestid appid fid tel stime etime duration oriamount',
  callbackCdr:
    'requestid appid fid caller called callerstime calleretime calledstime calledetime tapesurl duration oriamount stateDesc customParm',
  callbackState: 'requestid src dsc timestamp state stateDesc',
  conference: 'requestid appid fid tel stime etime confid duration singleoriamount customParm tapesurl'
}
const KNOWN = Object.fromEntries(
  Object.entries(NAMES).map(([kind, names]) => [kind, new Set(names.split(' '))])
)

/** Returns the unknown fields, as sent. */
export const extraOf = (record, kind) => {
  const known = KNOWN[kind]
  const extra = {}
  for (const name in record) if (!known.has(name)) extra[name] = record[name]
  return extra
}

export const toVoiceCode = (read) => ({
  kind: 'voice-code',
  requestId: read.requestid,
  appId: read.appid,
  phoneNumber: read.tel,
  answerTime: read.stime ?? null,
  releaseTime: read.etime ?? null,
  durationSeconds: read.duration,
  charge: read.oriamount,
  extra: extraOf(read, 'voiceCode')
})

export const toCallbackCdr = (read) => ({
  kind: 'callback-cdr',
  requestId: read.requestid,
  appId: read.appid,
  caller: {
    number: read.caller,
    answerTime: read.callerstime ?? null,
    releaseTime: read.calleretime ?? null
  },
  called: {
    number: read.called,
    answerTime: read.calledstime ?? null,
    releaseTime: read.calledetime ?? null
  },
  recordingUrl: read.tapesurl ?? null,
  durationSeconds: read.duration,
  charge: read.oriamount,
  stateDesc: read.stateDesc ?? [],
  customParm: read.customParm ?? null,
  extra: extraOf(read, 'callbackCdr')
})

export const toCallbackState = (read) => ({
  kind: 'callback-state',
  requestId: read.requestid,
  src: read.src,
  dst: read.dsc,
  timestamp: read.timestamp,
  state: read.state,
  stateDesc: read.stateDesc ?? [],
  extra: extraOf(read, 'callbackState')
})

export const toConference = (read) => ({
  kind: 'conference',
  requestId: read.requestid,
  appId: read.appid,
  phoneNumber: read.tel,
  answerTime: read.stime ?? null,
  releaseTime: read.etime ?? null,
  conferenceId: read.confid,
  durationSeconds: read.duration,
  charge: read.singleoriamount,
  customParm: read.customParm ?? null,
  recordingUrl: read.tapesurl ?? null,
  extra: extraOf(read, 'conference')
})

/** By `fid`; a record without one is a state push. */
const TO_EVENT = { 2: toVoiceCode, 4: toCallbackCdr, 5: toConference }
export const toEvent = (read) => (TO_EVENT[read.fid] ?? toCallbackState)(read)
