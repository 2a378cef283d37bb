import type { CallbackEvent } from '../../src'
import { callOf, callsOf, isCallEvent, mergeCalls } from '../../src/calls'
import { build, resetRequestIds } from '../../src/testing'
import { CALLER, callWith, cdr, ID, push } from './events'

beforeEach(resetRequestIds)

const OTHERS = [build.conference(), build['voice-code'](), null, undefined, {}, 'a'] as never[]

describe('callOf', () => {
  it('has what one event shows', () => {
    const event = push(CALLER, 'callout', '10:00:00')
    expect(callOf(event)).toStrictEqual({
      requestId: ID,
      status: 'dialling',
      outcome: 'unknown',
      legs: [
        {
          number: CALLER,
          role: 'caller',
          inferred: true,
          matched: null,
          callout: event.timestamp,
          alerting: null,
          answer: null,
          disconnect: null
        }
      ],
      cdr: null,
      talkSeconds: null,
      billedSeconds: null,
      charge: null,
      missing: ['cdr'],
      contradictions: [],
      states: [
        {
          number: CALLER,
          pushed: { first: event.timestamp, last: event.timestamp },
          callout: { first: event.timestamp, last: event.timestamp },
          alerting: null,
          answer: null,
          disconnect: null
        }
      ]
    })
  })

  it.each(OTHERS)('rejects other kinds', (event) => {
    expect(() => callOf(event)).toThrow(
      new TypeError('a call has events of the kinds callback-cdr and callback-state only')
    )
  })

  it('rejects times that are text or invalid', () => {
    const stored = JSON.parse(JSON.stringify(cdr())) as never
    expect(() => callOf(stored)).toThrow(
      new TypeError('`caller.answerTime` is a string, not a Date: read events from JSON with fromJson')
    )
    const invalid = { ...push(CALLER, 'answer', '10:00:00'), timestamp: new Date(NaN) }
    expect(() => callOf(invalid)).toThrow(new TypeError('`timestamp` must be a valid Date'))
  })

  it('rejects extra that is not JSON, and takes -0 as 0', () => {
    expect(() => callOf(cdr({ extra: { x: Infinity } }))).toThrow(new RangeError('extra is not JSON'))
    expect(callOf(cdr({ extra: { b: -0, a: [1] } })).cdr?.extra).toStrictEqual({ a: [1], b: 0 })
  })
})

describe('isCallEvent', () => {
  it('recognises the events of two-way calls', () => {
    const events: readonly CallbackEvent[] = [cdr(), build.conference(), push(CALLER, 'answer', '10:00:00')]
    expect(events.filter(isCallEvent).map(({ kind }) => kind)).toStrictEqual([
      'callback-cdr',
      'callback-state'
    ])
  })
})

describe('callsOf', () => {
  it('has the calls in the order of their first events', () => {
    const [first, second] = [build['callback-cdr'](), build['callback-cdr']()]
    const calls = callsOf([second, first, second])
    expect([...calls.keys()]).toStrictEqual([second.requestId, first.requestId])
    expect(calls.get(first.requestId)).toStrictEqual(callOf(first))
    expect(callsOf([])).toStrictEqual(new Map())
    expect(() => callsOf([OTHERS[0] as never])).toThrow(TypeError)
  })
})

describe('mergeCalls', () => {
  it('merges what both know', () => {
    const [one, other] = [cdr(), push(CALLER, 'callout', '09:59:54')]
    expect(mergeCalls(callOf(one), callOf(other))).toStrictEqual(callWith(one, other))
  })

  it('keeps the CDRs that differ', () => {
    const cdrs = [cdr(), cdr({ durationSeconds: 1 }), cdr({ durationSeconds: 2 })] as const
    const two = callWith(cdrs[0], cdrs[1])
    expect(mergeCalls(two, callOf(cdrs[2]))).toStrictEqual(callWith(...cdrs))
    expect(mergeCalls(two, callOf(push(CALLER, 'answer', '10:00:00'))).contradictions).toStrictEqual(
      two.contradictions
    )
  })

  it('rejects two ids', () => {
    expect(() => mergeCalls(callOf(cdr()), callOf(build['callback-cdr']()))).toThrow(
      new TypeError('calls with different requestIds cannot be merged')
    )
  })

  it.each([cdr(), push(CALLER, 'unrecognised', '10:00:00')])('rejects a call with times as text', (event) => {
    const stored = JSON.parse(JSON.stringify(callOf(event))) as never
    expect(() => mergeCalls(callOf(event), stored)).toThrow(
      new TypeError('a time of the call is a string, not a Date: read calls from JSON with callFromJson')
    )
  })
})
