import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { type Callback, CallbackBody, encode } from '../../src'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from '../kind/samples'

const EVENTS = [voiceCodeSample.event, callbackStateSample.event, conferenceSample.event]
const CALLBACK: Callback = { events: EVENTS, repairs: [] }
const TEXT = JSON.stringify({
  cdr: [voiceCodeSample.record, callbackStateSample.record, conferenceSample.record]
})

const refuse = (): never => {
  throw new Error('not to be read')
}

describe('CallbackBody', () => {
  it('has its name', () => {
    expect(CallbackBody.name).toBe('CallbackBody')
  })

  it.each<[string, unknown]>([
    ['text', TEXT],
    ['bytes', Buffer.from(TEXT)],
    ['a value that is parsed already', JSON.parse(TEXT)]
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

  it('keeps what stands beside the records in the envelope', () => {
    const text = '{"cdr":[],"total":0}'
    const callback: Callback = { events: [], repairs: [], extra: { total: 0 } }
    expect(CallbackBody.decode(text)).toStrictEqual(right(callback))
    expect(CallbackBody.encode(callback)).toBe(text)
  })

  it('keeps a state push in an envelope that holds more', () => {
    const text = JSON.stringify({ cdr: [callbackStateSample.record], total: 1 })
    const callback: Callback = { events: [callbackStateSample.event], repairs: [], extra: { total: 1 } }
    expect(CallbackBody.decode(text)).toStrictEqual(right(callback))
    expect(CallbackBody.encode(callback)).toBe(text)
  })

  it('does not write its repairs back', () => {
    const repaired: Callback = { events: EVENTS, repairs: [{ code: 'byte-order-mark', offset: 0 }] }
    expect(CallbackBody.decode(`\ufeff${TEXT}`)).toStrictEqual(right(repaired))
    expect(CallbackBody.encode(repaired)).toBe(TEXT)
  })

  it.each<[string, unknown]>([
    ['a callback', CALLBACK],
    ['a callback of no events', { events: [], repairs: [] }],
    ['a callback with repairs', { events: EVENTS, repairs: [{ code: 'missing-comma', offset: 7 }] }],
    ['a callback with extra', { events: [], repairs: [], extra: { total: 0 } }]
  ])('is the guard of %s', (_name, value) => {
    expect(CallbackBody.is(value)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['a callback whose extra is none', { events: [], repairs: [], extra: null }],
    ['a callback with what is not JSON in extra', { events: [], repairs: [], extra: { x: NaN } }],
    ['a callback with other records in extra', { events: [], repairs: [], extra: { cdr: [] } }],
    ['undefined', undefined],
    ['null', null],
    ['a body', TEXT],
    ['a list of events', EVENTS],
    ['no repairs', { events: EVENTS }],
    ['no events', { repairs: [] }],
    ['a record for an event', { events: [voiceCodeSample.record], repairs: [] }],
    [
      'an event that no body can hold',
      { events: [{ ...voiceCodeSample.event, requestId: '' }], repairs: [] }
    ],
    ['a getter that throws', Object.defineProperty({}, 'events', { get: refuse })]
  ])('does not take %s for a callback', (_name, value) => {
    expect(CallbackBody.is(value)).toBe(false)
  })

  it('tells PathReporter the messages of all issues, and io-ts their places', () => {
    const body = JSON.stringify({
      cdr: [
        voiceCodeSample.record,
        { ...callbackCdrSample.record, duration: 'x', oriamount: null },
        { fid: '8' }
      ]
    })
    const decoded = CallbackBody.decode(body)
    expect(PathReporter.report(decoded)).toStrictEqual([
      'duration should be a whole number of seconds, not negative, but is a string of length 1',
      'oriamount is missing, expected an amount in yuan as a plain decimal number, not negative',
      'fid should be one of the known fids 2, 4, 5, but is another string of length 1'
    ])
    const errors = isLeft(decoded) ? decoded.left : []
    expect(errors.map(({ context }) => context.map(({ key }) => key))).toStrictEqual([
      ['', 'cdr', '1', 'duration'],
      ['', 'cdr', '1', 'oriamount'],
      ['', 'cdr', '2', 'fid']
    ])
  })

  it('hands over the values at fault of a body that is parsed already', () => {
    const decoded = CallbackBody.decode({ cdr: [{ ...voiceCodeSample.record, duration: 'x' }] })
    expect((isLeft(decoded) ? decoded.left : []).map(({ value }) => value)).toStrictEqual(['x'])
  })

  it('refuses a body that throws when it is read', () => {
    const body = Object.defineProperty({}, 'cdr', { get: refuse, enumerable: true })
    expect(PathReporter.report(CallbackBody.decode(body))).toStrictEqual([
      'the body is no callback of the platform: reading one of its members throws'
    ])
  })

  it('works behind a string and within another type', () => {
    const Line = t.string.pipe(CallbackBody)
    expect(Line.decode(TEXT)).toStrictEqual(right(CALLBACK))
    expect(Line.encode(CALLBACK)).toBe(TEXT)
    expect(isLeft(Line.decode(JSON.parse(TEXT)))).toBe(true)
    const Stored = t.type({ body: CallbackBody })
    expect(Stored.decode({ body: TEXT })).toStrictEqual(right({ body: CALLBACK }))
    const refused = Stored.decode({ body: '{"cdr":[7]}' })
    const errors = isLeft(refused) ? refused.left : []
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
          message: 'the text ends before its JSON does (line 1, column 9)',
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
      refuse,
      [],
      {},
      new Map(),
      new Proxy({}, { get: refuse })
    ]
    expect(bodies.map((body) => CallbackBody.decode(body)._tag)).toStrictEqual(bodies.map(() => left(0)._tag))
  })
})
