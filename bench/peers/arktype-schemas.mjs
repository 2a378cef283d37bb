import { byFid } from './job/by-fid.mjs'
import { toCallbackCdr, toCallbackState, toConference, toVoiceCode } from './job/events.mjs'
import {
  isRecordingUrl,
  readCallState,
  readFreeText,
  readOptionalTime,
  readRecordingUrl,
  readStateDesc,
  readTime
} from './job/values.mjs'

/** @param type - arktype's `type`, from the scope with the settings to use */
export const makePeer = (type) => {
  // Checks first and reads afterwards, because arktype reads nothing if any check fails, and would report
  // fewer errors.
  const timeBy = (read) =>
    type('string')
      .narrow((text, context) => read(text) !== undefined || context.mustBe('a time that exists'))
      .pipe(read)

  const integer = type('number.safe').and('number.integer')
  const text = type('string').or(integer.pipe(String))
  const id = type('string >= 1').or(integer.pipe(String))
  const time = timeBy(readTime)
  const optionalTime = timeBy(readOptionalTime).or('null')
  const seconds = type('/^\\d+$/').pipe(Number).or(integer.and('number >= 0'))
  const charge = type('/^\\d+(?:\\.\\d+)?$/').or(type('number >= 0').pipe(String))
  const recordingUrl = type('string').narrow(isRecordingUrl).pipe(readRecordingUrl).or('null')
  const freeText = type('string').pipe(readFreeText).or(integer.pipe(String)).or('null')
  const stateDesc = type('string').pipe(readStateDesc).or('null')

  const voiceCode = type({
    requestid: id,
    appid: text,
    fid: "'2' | 2",
    tel: text,
    'stime?': optionalTime,
    'etime?': optionalTime,
    duration: seconds,
    oriamount: charge
  }).pipe(toVoiceCode)

  const callbackCdr = type({
    requestid: id,
    appid: text,
    fid: "'4' | 4",
    caller: text,
    called: text,
    'callerstime?': optionalTime,
    'calleretime?': optionalTime,
    'calledstime?': optionalTime,
    'calledetime?': optionalTime,
    'tapesurl?': recordingUrl,
    duration: seconds,
    oriamount: charge,
    'stateDesc?': stateDesc,
    'customParm?': freeText
  }).pipe(toCallbackCdr)

  const callbackState = type({
    requestid: id,
    src: text,
    dsc: text,
    timestamp: time,
    state: type('string').pipe(readCallState),
    'stateDesc?': stateDesc
  }).pipe(toCallbackState)

  const conference = type({
    requestid: id,
    appid: text,
    fid: "'5' | 5",
    tel: text,
    'stime?': optionalTime,
    'etime?': optionalTime,
    confid: text,
    duration: seconds,
    singleoriamount: charge,
    'customParm?': freeText,
    'tapesurl?': recordingUrl
  }).pipe(toConference)

  const readerOf = (schema) => (value) => {
    const read = schema(value)
    return read instanceof type.errors ? { errors: read } : { value: read }
  }

  return {
    ...byFid({ 2: readerOf(voiceCode), 4: readerOf(callbackCdr), 5: readerOf(conference) }),
    readState: readerOf(callbackState),
    fieldsOf: (errors) => Array.from(errors, ({ path }) => path.at(-1))
  }
}
