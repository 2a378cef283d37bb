// typia makes the checks from these types when it compiles (`prepare.mjs` does that), and the values are read by hand
// afterwards: typia does not transform.
import typia, { type tags } from 'typia'
import { mapRecord } from '../peers/job/manual-mapping.mjs'
import { isRecordingUrl, readOptionalTime, readTime } from '../peers/job/values.mjs'

/** Tags of our own: their expressions are written into the compiled code as they stand. */
type TimeTag = tags.TagBase<{
  kind: 'time'
  target: 'string'
  value: undefined
  validate: 'readTime($input) !== undefined'
}>
type OptionalTimeTag = tags.TagBase<{
  kind: 'optionalTime'
  target: 'string'
  value: undefined
  validate: 'readOptionalTime($input) !== undefined'
}>
type RecordingUrlTag = tags.TagBase<{
  kind: 'recordingUrl'
  target: 'string'
  value: undefined
  validate: 'isRecordingUrl($input)'
}>

type Whole = number & tags.Type<'int64'>
type Text = string | Whole
type Id = (string & tags.MinLength<1>) | Whole
type Time = string & TimeTag
type OptionalTime = (string & OptionalTimeTag) | null
type Seconds = (string & tags.Pattern<'^[0-9]+$'>) | (number & tags.Type<'uint64'>)
type Charge = (string & tags.Pattern<'^[0-9]+([.][0-9]+)?$'>) | (number & tags.Minimum<0>)
type RecordingUrl = (string & RecordingUrlTag) | null
type FreeText = string | Whole | null
type StateDesc = string | null

interface VoiceCode {
  requestid: Id
  appid: Text
  fid: '2' | 2
  tel: Text
  stime?: OptionalTime
  etime?: OptionalTime
  duration: Seconds
  oriamount: Charge
}

interface CallbackCdr {
  requestid: Id
  appid: Text
  fid: '4' | 4
  caller: Text
  called: Text
  callerstime?: OptionalTime
  calleretime?: OptionalTime
  calledstime?: OptionalTime
  calledetime?: OptionalTime
  tapesurl?: RecordingUrl
  duration: Seconds
  oriamount: Charge
  stateDesc?: StateDesc
  customParm?: FreeText
}

interface CallbackState {
  requestid: Id
  src: Text
  dsc: Text
  timestamp: Time
  state: Text
  stateDesc?: StateDesc
}

interface Conference {
  requestid: Id
  appid: Text
  fid: '5' | 5
  tel: Text
  stime?: OptionalTime
  etime?: OptionalTime
  confid: Text
  duration: Seconds
  singleoriamount: Charge
  customParm?: FreeText
  tapesurl?: RecordingUrl
}

type CallRecord = VoiceCode | CallbackCdr | Conference

const checkEnvelope = typia.createValidate<{ cdr: CallRecord[] }>()
const checkRecord = typia.createValidate<CallRecord>()
const checkState = typia.createValidate<CallbackState>()

/** What the tags call, kept in scope by their use. */
export const TAG_FUNCTIONS = [isRecordingUrl, readOptionalTime, readTime]

export const readEnvelope = (body: unknown) => {
  const checked = checkEnvelope(body)
  return checked.success ? { value: { cdr: checked.data.cdr.map(mapRecord) } } : { errors: checked.errors }
}
export const readRecord = (record: unknown) => {
  const checked = checkRecord(record)
  return checked.success ? { value: mapRecord(checked.data) } : { errors: checked.errors }
}
export const readState = (body: unknown) => {
  const checked = checkState(body)
  return checked.success ? { value: mapRecord(checked.data) } : { errors: checked.errors }
}
export const fieldsOf = (errors: typia.IValidation.IError[]) =>
  errors.map(({ path }) => path.split('.').at(-1))
