import { type CallbackEvent, CallbackState, encode, parse } from '../src'
import { callbackCdrSample, callbackStateSample } from './events/samples'

const CALLBACK_STATE =
  '{"requestid":"20180635240289460415365120401","src":"01053180002","dsc":"13600007556",' +
  '"timestamp":"2018-06-04 11:13:04","state":"callout"}'

const state = callbackStateSample.event
const cdr = callbackCdrSample.event

const cycle: unknown[] = []
cycle.push({ cycle })

const cannotEncode = (name: string, problem: string): RangeError =>
  new RangeError(`cannot encode ${name}: ${problem}`)

const STORED = '`caller.answerTime` is a string, not a Date: read events from JSON with fromJson'
const NEGATIVE = '`durationSeconds` must be a whole number, not negative (got a negative number)'
const NOT_JSON = '`extra` must be plain JSON, without cycles, holes and toJSON'

describe('encode rejects', () => {
  it.each<[string, unknown, string]>([
    [
      'an invalid Date',
      { ...state, timestamp: new Date(NaN) },
      '`timestamp` must be a valid Date in the years 0 to 9999 (got an invalid Date)'
    ],
    ['an event that was stored as JSON', JSON.parse(JSON.stringify(cdr)), STORED],
    ['a negative duration', { ...cdr, durationSeconds: -1 }, NEGATIVE],
    [
      'part of a second',
      { ...cdr, durationSeconds: 0.5 },
      '`durationSeconds` must be a whole number, not negative (got a number with a fraction)'
    ],
    [
      'a negative charge',
      { ...cdr, charge: '-1' },
      '`charge` must be a Yuan: digits with at most one point between them (got a string with a negative number)'
    ],
    [
      'a number as a charge',
      { ...cdr, charge: 2.94 },
      '`charge` must be a Yuan: digits with at most one point between them (got a number with a fraction)'
    ],
    [
      'an empty id',
      { ...cdr, requestId: '' },
      '`requestId` must be a string, not empty, without whitespace around it (got an empty string)'
    ],
    [
      'whitespace around an id',
      { ...cdr, requestId: ' 1' },
      '`requestId` must be a string, not empty, without whitespace around it (got a string with whitespace around it)'
    ],
    [
      'a recording that is not http',
      { ...cdr, recordingUrl: 'ftp://example.invalid' },
      '`recordingUrl` must be null or an http:// or https:// URL (got a string with letters)'
    ],
    [
      'a word with a separator',
      { ...cdr, stateDesc: [{ code: 'unrecognised', text: 'a|b' }] },
      '`stateDesc` must be a list of STATE_TERMS and { code: "unrecognised", text } (got an array)'
    ],
    [
      'an invalid field of a leg',
      { ...cdr, called: { ...cdr.called, number: 7 } },
      '`called.number` must be a string without whitespace around it (got a whole number)'
    ],
    [
      'a field of the table in extra',
      { ...cdr, extra: { duration: '0' } },
      '`extra` must not have the key `duration`, a field of callback-cdr'
    ],
    [
      'a time in the year 10000',
      { ...state, timestamp: new Date('+010000-01-01T00:00:00Z') },
      '`timestamp` must be a valid Date in the years 0 to 9999 (got a Date of another year)'
    ],
    [
      'a time before the year 2000, which would be read as none',
      { ...cdr, called: { ...cdr.called, answerTime: new Date('1999-12-31T23:59:59.999+08:00') } },
      '`called.answerTime` must be null or a valid Date in the years 2000 to 9999 (got a Date of another year)'
    ],
    ['an unknown field', { ...cdr, phoneNumber: '1' }, '`phoneNumber` is not a field of callback-cdr'],
    [
      'a record',
      callbackCdrSample.record,
      '`kind` must be one of voice-code, callback-cdr, callback-state, conference'
    ],
    [
      'another kind',
      { ...cdr, kind: 'sms' },
      '`kind` must be one of voice-code, callback-cdr, callback-state, conference'
    ],
    ['null', null, 'it must be an event (got null)'],
    ['undefined', undefined, 'it must be an event (got nothing)'],
    ['text', '{"cdr":[]}', 'it must be an event (got a string with JSON)'],
    [
      'a getter that throws',
      Object.defineProperty({ ...cdr }, 'charge', {
        get: () => {
          throw new Error('must not be read')
        }
      }),
      'reading one of its fields throws an error'
    ]
  ])('%s', (_name, value, problem) => {
    expect(() => encode(value as CallbackEvent)).toThrow(cannotEncode('the event', problem))
  })

  it('one invalid event among valid ones, with its index', () => {
    expect(() => encode([state, cdr, { ...cdr, durationSeconds: -1 }, cdr])).toThrow(
      cannotEncode('event 2', NEGATIVE)
    )
  })

  it('a list of one invalid event without an index', () => {
    expect(() => encode([{ ...cdr, durationSeconds: -1 }])).toThrow(cannotEncode('the event', NEGATIVE))
  })

  it.each<[string, unknown]>([
    ['NaN', NaN],
    ['a Date', new Date(0)],
    ['a function', () => 0],
    ['a Map', new Map([[1, 2]])],
    ['a bigint', 1n],
    ['a list with a gap', Object.assign(new Array(2), { 1: 1 })],
    ['a list with a name', Object.assign([1], { a: 2 })],
    ['an object whose prototype has toJSON', Object.create({ toJSON: () => 1 })],
    ['a cycle', cycle]
  ])('%s in extra, which decode would not return', (_name, x) => {
    const event = { ...state, extra: { x } }
    expect(() => encode(event)).toThrow(cannotEncode('the event', NOT_JSON))
    expect(CallbackState.is(event)).toBe(false)
  })

  it('an extra that is nested more deeply than the engine can write, although it can be read', () => {
    const text = `${CALLBACK_STATE.slice(0, -1)},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const [event] = parse(text).events
    expect(event && CallbackState.is(event)).toBe(true)
    expect(() => event && encode(event)).toThrow(
      new RangeError('cannot write JSON: nested too deeply or too long')
    )
  })

  it('a time that is before the year 2000 only at the offset', () => {
    const event = { ...cdr, called: { ...cdr.called, answerTime: new Date('1999-12-31T16:00:00Z') } }
    expect(encode(event)).toContain('"calledstime":"2000-01-01 00:00:00.000"')
    expect(() => encode(event, { utcOffset: '+07:59' })).toThrow(
      cannotEncode(
        'the event',
        '`called.answerTime` must be null or a valid Date in the years 2000 to 9999 (got a Date of another year)'
      )
    )
  })

  it('a time that is after the year 9999 only at the offset', () => {
    const event = { ...state, timestamp: new Date('9999-12-31T15:59:59Z') }
    expect(encode(event)).toContain('"timestamp":"9999-12-31 23:59:59"')
    expect(() => encode(event, { utcOffset: '+09:00' })).toThrow(
      cannotEncode(
        'the event',
        '`timestamp` must be a valid Date in the years 0 to 9999 (got a Date of another year)'
      )
    )
  })
})
