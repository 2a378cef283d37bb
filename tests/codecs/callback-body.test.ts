import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { type Callback, CallbackBody, encode } from '../../src'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from '../events/samples'

const EVENTS = [voiceCodeSample.event, callbackStateSample.event, conferenceSample.event]
const CALLBACK: Callback = { events: EVENTS, repairs: [] }
const TEXT = JSON.stringify({
  cdr: [voiceCodeSample.record, callbackStateSample.record, conferenceSample.record]
})

const fail = (): never => {
  throw new Error('must not be read')
}

describe('CallbackBody', () => {
  it('has its name', () => {
    expect(CallbackBody.name).toBe('CallbackBody')
  })

  it.each<[string, unknown]>([
    ['text', TEXT],
    ['bytes', Buffer.from(TEXT)],
    ['a parsed value', JSON.parse(TEXT)]
  ])('decodes %s', (_name, body) => {
    expect(CallbackBody.decode(body)).toStrictEqual(right(CALLBACK))
  })

  it('encodes a callback as encode does', () => {
    expect(CallbackBody.encode(CALLBACK)).toBe(encode(EVENTS))
  })

  it('encodes one state push as the platform sends it', () => {
    const body = JSON.stringify(callbackStateSample.record)
    expect(CallbackBody.encode({ events: [callbackStateSample.event], repairs: [] })).toBe(body)
  })

  it('rejects an invalid event with its index and the field at fault', () => {
    const events = [voiceCodeSample.event, { ...voiceCodeSample.event, durationSeconds: -1 }]
    expect(() => CallbackBody.encode({ events, repairs: [] })).toThrow(
      new RangeError(
        'cannot encode event 1: `durationSeconds` must be a whole number, not negative (got a negative number)'
      )
    )
  })

  it('keeps the other fields of the envelope', () => {
    const text = '{"cdr":[],"total":0}'
    const callback: Callback = { events: [], repairs: [], extra: { total: 0 } }
    expect(CallbackBody.decode(text)).toStrictEqual(right(callback))
    expect(CallbackBody.encode(callback)).toBe(text)
  })

  it('keeps the envelope of a state push if it has other fields', () => {
    const text = JSON.stringify({ cdr: [callbackStateSample.record], total: 1 })
    const callback: Callback = { events: [callbackStateSample.event], repairs: [], extra: { total: 1 } }
    expect(CallbackBody.decode(text)).toStrictEqual(right(callback))
    expect(CallbackBody.encode(callback)).toBe(text)
  })

  it('does not write repaired faults back', () => {
    const repaired: Callback = { events: EVENTS, repairs: [{ code: 'byte-order-mark', offset: 0 }] }
    expect(CallbackBody.decode(`\ufeff${TEXT}`)).toStrictEqual(right(repaired))
    expect(CallbackBody.encode(repaired)).toBe(TEXT)
  })

  it.each<[string, unknown]>([
    ['a callback', CALLBACK],
    ['a callback without events', { events: [], repairs: [] }],
    ['a callback with repairs', { events: EVENTS, repairs: [{ code: 'missing-comma', offset: 7 }] }],
    ['a callback with extra', { events: [], repairs: [], extra: { total: 0 } }]
  ])('accepts %s as a callback', (_name, value) => {
    expect(CallbackBody.is(value)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['a callback with null as extra', { events: [], repairs: [], extra: null }],
    ['a callback with NaN in extra', { events: [], repairs: [], extra: { x: NaN } }],
    ['a callback with records in extra', { events: [], repairs: [], extra: { cdr: [] } }],
    ['undefined', undefined],
    ['null', null],
    ['a body', TEXT],
    ['a list of events', EVENTS],
    ['no repairs', { events: EVENTS }],
    ['no events', { repairs: [] }],
    ['a record instead of an event', { events: [voiceCodeSample.record], repairs: [] }],
    ['an invalid event', { events: [{ ...voiceCodeSample.event, requestId: '' }], repairs: [] }],
    ['a getter that throws', Object.defineProperty({}, 'events', { get: fail })]
  ])('does not accept %s as a callback', (_name, value) => {
    expect(CallbackBody.is(value)).toBe(false)
  })

  it('reports the messages of all issues by PathReporter, and their paths as contexts', () => {
    const body = JSON.stringify({
      cdr: [
        voiceCodeSample.record,
        { ...callbackCdrSample.record, duration: 'x', oriamount: null },
        { fid: '8' }
      ]
    })
    const decoded = CallbackBody.decode(body)
    expect(PathReporter.report(decoded)).toStrictEqual([
      '`duration` must be a whole number of seconds, not negative (got a string with letters)',
      '`oriamount` is missing; it must be an amount in yuan as a plain decimal number, not negative',
      '`fid` must be one of the known fids 2, 4, 5 (got 8)'
    ])
    const errors = isLeft(decoded) ? decoded.left : []
    expect(errors.map(({ context }) => context.map(({ key }) => key))).toStrictEqual([
      ['', 'cdr', '1', 'duration'],
      ['', 'cdr', '1', 'oriamount'],
      ['', 'cdr', '2', 'fid']
    ])
  })

  it('returns the invalid values of a parsed body', () => {
    const decoded = CallbackBody.decode({ cdr: [{ ...voiceCodeSample.record, duration: 'x' }] })
    expect((isLeft(decoded) ? decoded.left : []).map(({ value }) => value)).toStrictEqual(['x'])
  })

  it('rejects a body that throws when it is read', () => {
    const body = Object.defineProperty({}, 'cdr', { get: fail, enumerable: true })
    expect(PathReporter.report(CallbackBody.decode(body))).toStrictEqual([
      'the body is not a callback of the platform: reading one of its fields throws an error'
    ])
  })

  it('works after a string in a pipe, and inside another type', () => {
    const Line = t.string.pipe(CallbackBody)
    expect(Line.decode(TEXT)).toStrictEqual(right(CALLBACK))
    expect(Line.encode(CALLBACK)).toBe(TEXT)
    expect(isLeft(Line.decode(JSON.parse(TEXT)))).toBe(true)
    const Stored = t.type({ body: CallbackBody })
    expect(Stored.decode({ body: TEXT })).toStrictEqual(right({ body: CALLBACK }))
    const rejected = Stored.decode({ body: '{"cdr":[7]}' })
    const errors = isLeft(rejected) ? rejected.left : []
    expect(errors.map(({ context }) => context.map(({ key }) => key))).toStrictEqual([
      ['', 'body', 'cdr', '0']
    ])
  })

  it('is a Standard Schema', () => {
    const { version, vendor, validate } = CallbackBody['~standard']
    expect([version, vendor]).toStrictEqual([1, 'huadan'])
    expect(validate(TEXT)).toStrictEqual({ value: CALLBACK })
    expect(validate('')).toStrictEqual({
      issues: [{ code: 'empty-body', message: 'the body is empty', path: [] }]
    })
    expect(validate('{"cdr":[')).toStrictEqual({
      issues: [
        {
          code: 'truncated-json',
          message: 'unexpected end of JSON (line 1, column 9)',
          path: [],
          position: { offset: 8, line: 1, column: 9 }
        }
      ]
    })
  })

  it('never throws', () => {
    const bodies = [
      undefined,
      null,
      0,
      NaN,
      1n,
      Symbol('a'),
      fail,
      [],
      {},
      new Map(),
      new Proxy({}, { get: fail })
    ]
    expect(bodies.map((body) => CallbackBody.decode(body)._tag)).toStrictEqual(bodies.map(() => left(0)._tag))
  })
})
