import * as z from 'zod'
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
  z.string().transform((text, context) => {
    const time = read(text)
    if (time !== undefined) return time
    context.issues.push({ code: 'custom', message: 'expected a time that exists', input: text })
    return z.NEVER
  })

const text = z.union([z.string(), z.int().transform(String)])
const id = z.union([z.string().min(1), z.int().transform(String)])
const time = timeBy(readTime)
const optionalTime = timeBy(readOptionalTime).nullish()
const seconds = z.union([z.string().regex(SECONDS).transform(Number), z.int().nonnegative()])
const charge = z.union([z.string().regex(CHARGE), z.number().nonnegative().transform(String)])
const recordingUrl = z.string().refine(isRecordingUrl).transform(readRecordingUrl).nullish()
const freeText = text.transform(readFreeText).nullish()
const stateDesc = z.string().transform(readStateDesc).nullish()
const fid = (digit) => z.literal([digit, Number(digit)])

export const VoiceCode = z
  .looseObject({
    requestid: id,
    appid: text,
    fid: fid('2'),
    tel: text,
    stime: optionalTime,
    etime: optionalTime,
    duration: seconds,
    oriamount: charge
  })
  .transform(toVoiceCode)

export const CallbackCdr = z
  .looseObject({
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
  .transform(toCallbackCdr)

export const CallbackState = z
  .looseObject({
    requestid: id,
    src: text,
    dsc: text,
    timestamp: time,
    state: text.transform(readCallState),
    stateDesc
  })
  .transform(toCallbackState)

export const Conference = z
  .looseObject({
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
  .transform(toConference)

export const CallRecord = z.discriminatedUnion('fid', [VoiceCode, CallbackCdr, Conference])
export const Envelope = z.object({ cdr: z.array(CallRecord) })

const answer = ({ success, data, error }) => (success ? { value: data } : { errors: error.issues })

export const readEnvelope = (body) => answer(Envelope.safeParse(body))
export const readRecord = (record) => answer(CallRecord.safeParse(record))
export const readState = (body) => answer(CallbackState.safeParse(body))
export const fieldsOf = (issues) => issues.map(({ path }) => path.at(-1))
