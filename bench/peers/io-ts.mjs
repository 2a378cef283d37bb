// io-ts's combinators, without huadan's codecs. The copy of io-ts is the one that huadan uses.
import * as t from 'io-ts'
import { isLeft } from 'fp-ts/lib/Either.js'
import { byFid } from './job/by-fid.mjs'
import { toEvent } from './job/events.mjs'
import {
  CHARGE,
  isRecordingUrl,
  readCallState,
  readFreeText,
  readOptionalTime,
  readRecordingUrl,
  readStateDesc,
  readTime,
  SECONDS
} from './job/values.mjs'

/** Creates a codec: `read` returns `undefined` for an invalid value. */
const valueOf = (name, read) =>
  new t.Type(
    name,
    () => true,
    (input, context) => {
      const found = read(input)
      return found === undefined ? t.failure(input, context) : t.success(found)
    },
    String
  )

const readText = (input) =>
  typeof input === 'string' ? input : Number.isSafeInteger(input) ? String(input) : undefined

const readId = (input) => {
  const read = readText(input)
  return read === '' ? undefined : read
}

const readSeconds = (input) => {
  if (typeof input === 'string') return SECONDS.test(input) ? Number(input) : undefined
  return Number.isSafeInteger(input) && input >= 0 ? input : undefined
}

const readCharge = (input) => {
  if (typeof input === 'string') return CHARGE.test(input) ? input : undefined
  return typeof input === 'number' && input >= 0 ? String(input) : undefined
}

const ofText = (read) => (input) => {
  const found = readText(input)
  return found === undefined ? undefined : read(found)
}
const ofString = (read) => (input) => (typeof input === 'string' ? read(input) : undefined)
const optional = (read) => (input) => (input === undefined || input === null ? null : read(input))
const readUrl = (input) => (isRecordingUrl(input) ? readRecordingUrl(input) : undefined)

const text = valueOf('Text', readText)
const id = valueOf('Id', readId)
const time = valueOf('Time', ofString(readTime))
const optionalTime = valueOf('OptionalTime', optional(ofString(readOptionalTime)))
const seconds = valueOf('Seconds', readSeconds)
const charge = valueOf('Charge', readCharge)
const recordingUrl = valueOf('RecordingUrl', optional(ofString(readUrl)))
const freeText = valueOf('FreeText', optional(ofText(readFreeText)))
const stateDesc = valueOf('StateDesc', optional(ofString(readStateDesc)))
const callState = valueOf('CallState', ofText(readCallState))

const fid = (digit) => t.union([t.literal(digit), t.literal(Number(digit))])

const VoiceCode = t.type({
  requestid: id,
  appid: text,
  fid: fid('2'),
  tel: text,
  stime: optionalTime,
  etime: optionalTime,
  duration: seconds,
  oriamount: charge
})

const CallbackCdr = t.type({
  requestid: id,
  appid: text,
  fid: fid('4'),
  caller: text,
  called: text,
  callerstime: optionalTime,
  calleretime: optionalTime,
  calledstime: optionalTime,
  calledetime: optionalTime,
  tapesurl: recordingUrl,
  duration: seconds,
  oriamount: charge,
  stateDesc,
  customParm: freeText
})

const CallbackState = t.type({
  requestid: id,
  src: text,
  dsc: text,
  timestamp: time,
  state: callState,
  stateDesc
})

const Conference = t.type({
  requestid: id,
  appid: text,
  fid: fid('5'),
  tel: text,
  stime: optionalTime,
  etime: optionalTime,
  confid: text,
  duration: seconds,
  singleoriamount: charge,
  customParm: freeText,
  tapesurl: recordingUrl
})

const readerOf = (codec) => (record) => {
  const read = codec.decode(record)
  return isLeft(read) ? { errors: read.left } : { value: toEvent(read.right) }
}

export const { readRecord, readEnvelope } = byFid({
  2: readerOf(VoiceCode),
  4: readerOf(CallbackCdr),
  5: readerOf(Conference)
})
export const readState = readerOf(CallbackState)
export const fieldsOf = (errors) => errors.map(({ context }) => context.at(-1).key)
