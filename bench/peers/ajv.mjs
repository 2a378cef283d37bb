// ajv checks, and hand-written code reads the values afterwards. One validator per kind: `discriminator`
// accepts only strings, and the platform also sends `fid` as a number.
import { Ajv } from 'ajv'
import { byFid } from './job/by-fid.mjs'
import { mapRecord } from './job/manual-mapping.mjs'
import { CHARGE, isRecordingUrl, readOptionalTime, readTime, SECONDS } from './job/values.mjs'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
ajv.addFormat('time', { type: 'string', validate: (text) => readTime(text) !== undefined })
ajv.addFormat('optional-time', { type: 'string', validate: (text) => readOptionalTime(text) !== undefined })
ajv.addFormat('recording-url', { type: 'string', validate: isRecordingUrl })

const largest = Number.MAX_SAFE_INTEGER
const text = { type: ['string', 'integer'], minimum: -largest, maximum: largest }
const id = { ...text, minLength: 1 }
const time = { type: 'string', format: 'time' }
const optionalTime = { type: ['string', 'null'], format: 'optional-time' }
const seconds = { type: ['string', 'integer'], pattern: SECONDS.source, minimum: 0, maximum: largest }
const charge = { type: ['string', 'number'], pattern: CHARGE.source, minimum: 0, maximum: largest }
const recordingUrl = { type: ['string', 'null'], format: 'recording-url' }
const freeText = { ...text, type: ['string', 'integer', 'null'] }
const stateDesc = { type: ['string', 'null'] }

const compile = (required, optional) =>
  ajv.compile({
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional }
  })

const checkVoiceCode = compile(
  { requestid: id, appid: text, tel: text, duration: seconds, oriamount: charge },
  { stime: optionalTime, etime: optionalTime }
)

const checkCallbackCdr = compile(
  { requestid: id, appid: text, caller: text, called: text, duration: seconds, oriamount: charge },
  {
    callerstime: optionalTime,
    calleretime: optionalTime,
    calledstime: optionalTime,
    calledetime: optionalTime,
    tapesurl: recordingUrl,
    stateDesc,
    customParm: freeText
  }
)

const checkCallbackState = compile(
  { requestid: id, src: text, dsc: text, timestamp: time, state: text },
  { stateDesc }
)

const checkConference = compile(
  { requestid: id, appid: text, tel: text, confid: text, duration: seconds, singleoriamount: charge },
  { stime: optionalTime, etime: optionalTime, customParm: freeText, tapesurl: recordingUrl }
)

const readerOf = (check) => (record) =>
  check(record) ? { value: mapRecord(record) } : { errors: check.errors }

export const { readRecord, readEnvelope } = byFid({
  2: readerOf(checkVoiceCode),
  4: readerOf(checkCallbackCdr),
  5: readerOf(checkConference)
})
export const readState = readerOf(checkCallbackState)
export const fieldsOf = (errors) => errors.map(({ instancePath }) => instancePath.split('/').at(-1))
