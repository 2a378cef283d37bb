import * as v from 'valibot'
import { toCallbackCdr, toCallbackState, toConference, toVoiceCode } from './job/events.mjs'
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

const timeBy = (read) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const time = read(dataset.value)
      if (time !== undefined) return time
      addIssue({ message: 'expected a time that exists' })
      return NEVER
    })
  )

const wholeNumber = v.pipe(v.number(), v.safeInteger())
const text = v.union([v.string(), v.pipe(wholeNumber, v.transform(String))])
const id = v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(wholeNumber, v.transform(String))])
const time = timeBy(readTime)
const optionalTime = v.nullish(timeBy(readOptionalTime))
const seconds = v.union([
  v.pipe(v.string(), v.regex(SECONDS), v.transform(Number)),
  v.pipe(wholeNumber, v.minValue(0))
])
const charge = v.union([
  v.pipe(v.string(), v.regex(CHARGE)),
  v.pipe(v.number(), v.minValue(0), v.transform(String))
])
const recordingUrl = v.nullish(v.pipe(v.string(), v.check(isRecordingUrl), v.transform(readRecordingUrl)))
const freeText = v.nullish(v.pipe(text, v.transform(readFreeText)))
const stateDesc = v.nullish(v.pipe(v.string(), v.transform(readStateDesc)))
const fid = (digit) => v.picklist([digit, Number(digit)])

const VoiceCode = v.pipe(
  v.looseObject({
    requestid: id,
    appid: text,
    fid: fid('2'),
    tel: text,
    stime: optionalTime,
    etime: optionalTime,
    duration: seconds,
    oriamount: charge
  }),
  v.transform(toVoiceCode)
)

const CallbackCdr = v.pipe(
  v.looseObject({
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
  }),
  v.transform(toCallbackCdr)
)

const CallbackState = v.pipe(
  v.looseObject({
    requestid: id,
    src: text,
    dsc: text,
    timestamp: time,
    state: v.pipe(text, v.transform(readCallState)),
    stateDesc
  }),
  v.transform(toCallbackState)
)

const Conference = v.pipe(
  v.looseObject({
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
  }),
  v.transform(toConference)
)

const CallRecord = v.variant('fid', [VoiceCode, CallbackCdr, Conference])
const Envelope = v.object({ cdr: v.array(CallRecord) })

const answer = ({ success, output, issues }) => (success ? { value: output } : { errors: issues })

export const readEnvelope = (body) => answer(v.safeParse(Envelope, body))
export const readRecord = (record) => answer(v.safeParse(CallRecord, record))
export const readState = (body) => answer(v.safeParse(CallbackState, body))
export const fieldsOf = (issues) => issues.map(({ path }) => path.at(-1).key)
