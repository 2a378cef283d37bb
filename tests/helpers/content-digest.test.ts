import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  type CallbackEvent,
  contentDigest,
  decode,
  encode,
  eventId,
  fromJson,
  parse,
  toJson,
  yuan
} from '../../src'
import { anyEvent } from '../../src/testing/arbitraries'
import { callbackCdrSample, callbackStateSample, KIND_SAMPLES, unansweredSample } from '../events/samples'
import { assertProperty, expectSame, rightOf } from '../support/property'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event

const reversed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)])
  )
}

const withExtra = (json: string): CallbackEvent => ({
  ...state,
  extra: JSON.parse(json) as CallbackEvent['extra']
})

describe('contentDigest', () => {
  it('is the SHA-256 of all fields, in the order of their names', () => {
    const text =
      '{"dst":"13600007556","extra":{"a":[0,{"b":null}],"z":"\\ud800"},"kind":"callback-state",' +
      '"requestId":"20180635240289460415365120401","src":"01053180002",' +
      '"state":{"code":"callout","text":"callout"},"stateDesc":[],"timestamp":1528081984000}'
    expect(contentDigest(withExtra('{"z":"\\ud800","a":[-0,{"b":null}]}'))).toBe(
      createHash('sha256').update(text, 'utf8').digest('hex')
    )
  })

  it('is the same for an event and its copies, whatever the order of keys', () => {
    assertProperty(
      200,
      fc.property(anyEvent, (event) => {
        const digest = contentDigest(event)
        expectSame(contentDigest(reversed(event) as CallbackEvent), digest)
        expectSame(contentDigest(structuredClone(event)), digest)
        expectSame(rightOf(decode(encode(event))).events.map(contentDigest), [digest])
        expectSame(contentDigest(fromJson(toJson(event))), digest)
        expectSame(contentDigest(fromJson(JSON.parse(JSON.stringify(toJson(event))))), digest)
      })
    )
  })

  it('is another one for another event', () => {
    assertProperty(
      200,
      fc.property(anyEvent, anyEvent, (one, other) => {
        expectSame(
          contentDigest(one) === contentDigest(other),
          JSON.stringify(toJson(one)) === JSON.stringify(toJson(other))
        )
      })
    )
  })

  it.each<[string, CallbackEvent]>([
    ['kind', { ...KIND_SAMPLES[0].event, requestId: cdr.requestId }],
    ['requestId', { ...cdr, requestId: '1' }],
    ['appId', { ...cdr, appId: '' }],
    ['caller.number', { ...cdr, caller: { ...cdr.caller, number: '' } }],
    ['caller.answerTime', { ...cdr, caller: { ...cdr.caller, answerTime: null } }],
    ['called.answerTime by 1 ms', { ...cdr, called: { ...cdr.called, answerTime: new Date(1454383180001) } }],
    ['recordingUrl', { ...cdr, recordingUrl: null }],
    ['durationSeconds', { ...cdr, durationSeconds: 61 }],
    ['the digits of charge', { ...cdr, charge: yuan('2.940') }],
    ['a word of stateDesc', { ...cdr, stateDesc: cdr.stateDesc.slice(1) }],
    ['the order of stateDesc', { ...cdr, stateDesc: [...cdr.stateDesc].reverse() }],
    ['customParm', { ...cdr, customParm: 'null' }],
    ['customParm, which is null', { ...cdr, customParm: null }],
    ['extra', { ...cdr, extra: { x: 1 } }],
    ['a type in extra', { ...cdr, extra: { x: '1' } }],
    ['the order of a list in extra', { ...cdr, extra: { x: [1, 2] } }],
    ['the order of a list in extra, reversed', { ...cdr, extra: { x: [2, 1] } }],
    ['a key in extra', { ...cdr, extra: { X: 1 } }],
    ['an empty list in extra', { ...cdr, extra: { x: [] } }],
    ['an empty object in extra', { ...cdr, extra: { x: {} } }]
  ])('differs in %s', (_field, other) => {
    expect(contentDigest(other)).not.toBe(contentDigest(cdr))
  })

  it('tells a corrected record from the same record', () => {
    const [first, again] = parse({ cdr: [unansweredSample.record, { ...unansweredSample.record }] }).events
    const corrected = { ...unansweredSample.event, charge: yuan('0.30') }
    expect(first && again && contentDigest(first) === contentDigest(again)).toBe(true)
    expect(eventId(corrected)).toBe(eventId(unansweredSample.event))
    expect(contentDigest(corrected)).not.toBe(contentDigest(unansweredSample.event))
  })

  it('takes -0 for 0, as JSON.stringify does', () => {
    expect(contentDigest(withExtra('{"x":-0}'))).toBe(contentDigest(withExtra('{"x":0}')))
  })

  it('digests an extra that is nested 100,000 times', () => {
    const deep = (inner: number): CallbackEvent =>
      withExtra(`{"x":${'['.repeat(100_000)}${inner}${']'.repeat(100_000)}}`)
    expect(contentDigest(deep(1))).toBe(contentDigest(deep(1)))
    expect(contentDigest(deep(1))).not.toBe(contentDigest(deep(2)))
  })

  it('throws if extra is not JSON', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    expect(() => contentDigest({ ...cdr, extra: { cycle } })).toThrow(new RangeError('extra is not JSON'))
  })

  it('says what to do if a time is text', () => {
    expect(() => contentDigest(JSON.parse(JSON.stringify(cdr)) as CallbackEvent)).toThrow(
      new TypeError('`caller.answerTime` is a string, not a Date: read events from JSON with fromJson')
    )
  })
})
