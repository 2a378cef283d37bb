import { isRight } from 'fp-ts/lib/Either.js'
import { CallbackEvent, type WireFields } from '../../src'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from '../events/samples'

/** What the type says of each field: whether it can be absent, and whether it can be a number. */
const DECLARED: {
  readonly [Name in keyof WireFields]-?: readonly [
    undefined extends WireFields[Name] ? 'optional' : 'required',
    number extends WireFields[Name] ? 'number' : 'string'
  ]
} = {
  requestid: ['required', 'number'],
  appid: ['required', 'number'],
  fid: ['required', 'number'],
  tel: ['required', 'number'],
  caller: ['required', 'number'],
  called: ['required', 'number'],
  src: ['required', 'number'],
  dsc: ['required', 'number'],
  confid: ['required', 'number'],
  timestamp: ['required', 'string'],
  stime: ['optional', 'string'],
  etime: ['optional', 'string'],
  callerstime: ['optional', 'string'],
  calleretime: ['optional', 'string'],
  calledstime: ['optional', 'string'],
  calledetime: ['optional', 'string'],
  duration: ['required', 'number'],
  oriamount: ['required', 'number'],
  singleoriamount: ['required', 'number'],
  state: ['required', 'number'],
  stateDesc: ['optional', 'string'],
  tapesurl: ['optional', 'string'],
  customParm: ['optional', 'number']
}

const FIELDS = [voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample].flatMap(
  ({ event: { kind }, record }) =>
    Object.entries(record).map(([name, value]) => ({ kind, record, name: name as keyof WireFields, value }))
)

const isDecoded = (record: object): boolean => isRight(CallbackEvent.decode(record))

it.each(FIELDS)('$name of $kind is as its type says', ({ record, name, value }) => {
  const [presence, type] = DECLARED[name]
  const without = [
    { ...record, [name]: undefined },
    { ...record, [name]: null }
  ]
  expect(without.map(isDecoded)).toStrictEqual([presence === 'optional', presence === 'optional'])
  const number = name === 'fid' ? Number(value) : 7
  expect(isDecoded({ ...record, [name]: number })).toBe(type === 'number')
})
