import { Effect, Result, Schema, SchemaIssue, SchemaTransformation } from 'effect'
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

/** The inverse, which every transformation requires and this job never uses. */
const encode = String

const to = (target, decode) => Schema.decodeTo(target, SchemaTransformation.transform({ decode, encode }))

const timeBy = (read, target) =>
  Schema.String.pipe(
    Schema.decodeTo(
      target,
      SchemaTransformation.transformEffect({
        decode: (text, options) => {
          const time = read(text)
          return time === undefined
            ? Effect.fail(
                new SchemaIssue.InvalidValue({ message: 'expected a time that exists' }, text, options)
              )
            : Effect.succeed(time)
        },
        encode: (time) => Effect.succeed(encode(time))
      })
    )
  )

const optional = (schema) => Schema.optionalKey(Schema.NullOr(schema))
const digitsOfInt = Schema.Int.pipe(to(Schema.String, String))
const text = Schema.Union([Schema.String, digitsOfInt])
const id = Schema.Union([Schema.NonEmptyString, digitsOfInt])
const time = timeBy(readTime, Schema.Date)
const optionalTime = optional(timeBy(readOptionalTime, Schema.NullOr(Schema.Date)))
const seconds = Schema.Union([
  Schema.String.check(Schema.isPattern(SECONDS)).pipe(to(Schema.Number, Number)),
  Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
])
const charge = Schema.Union([
  Schema.String.check(Schema.isPattern(CHARGE)),
  Schema.Number.check(Schema.isGreaterThanOrEqualTo(0)).pipe(to(Schema.String, String))
])
const recordingUrl = optional(
  Schema.String.check(Schema.makeFilter(isRecordingUrl)).pipe(
    to(Schema.NullOr(Schema.String), readRecordingUrl)
  )
)
const freeText = optional(text.pipe(to(Schema.NullOr(Schema.String), readFreeText)))
const Term = Schema.Struct({ code: Schema.String, text: Schema.String })
const stateDesc = optional(Schema.String.pipe(to(Schema.Array(Term), readStateDesc)))
const callState = text.pipe(to(Term, readCallState))
const withExtra = (fields) =>
  Schema.StructWithRest(Schema.Struct(fields), [Schema.Record(Schema.String, Schema.Unknown)])
const fid = (digit) => Schema.Literals([digit, Number(digit)])

const VoiceCode = withExtra({
  requestid: id,
  appid: text,
  fid: fid('2'),
  tel: text,
  stime: optionalTime,
  etime: optionalTime,
  duration: seconds,
  oriamount: charge
})

const CallbackCdr = withExtra({
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

const CallbackState = withExtra({
  requestid: id,
  src: text,
  dsc: text,
  timestamp: time,
  state: callState,
  stateDesc
})

const Conference = withExtra({
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

/** Finding only the first error is faster than finding all. */
const readerOf = (schema) => {
  const decode = Schema.decodeUnknownResult(schema)
  const decodeForErrors = Schema.decodeUnknownResult(schema, { errors: 'all' })
  return (record) => {
    const read = decode(record)
    return Result.isSuccess(read)
      ? { value: toEvent(read.success) }
      : { errors: decodeForErrors(record).failure }
  }
}

export const { readRecord, readEnvelope } = byFid({
  2: readerOf(VoiceCode),
  4: readerOf(CallbackCdr),
  5: readerOf(Conference)
})
export const readState = readerOf(CallbackState)
export const fieldsOf = (error) =>
  SchemaIssue.makeFormatterStandardSchemaV1()(error.issue).issues.map(({ path }) => path.at(-1))
