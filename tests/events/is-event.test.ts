import { isEvent, rereadEvent } from '../../src/events/is-event'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event

const fail = (): never => {
  throw new Error('must not be read')
}

describe('isEvent', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'returns true for an event of $event.kind',
    ({ event }) => {
      expect(isEvent(event)).toBe(true)
    }
  )

  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'returns false for the record of $event.kind',
    ({ record }) => {
      expect(isEvent(record)).toBe(false)
    }
  )

  it.each([
    ['empty names', { ...cdr, appId: '', caller: { ...cdr.caller, number: '' } }],
    ['unknown words', { ...cdr, stateDesc: [{ code: 'unrecognised', text: '转接中' }] }],
    ['an unknown state', { ...state, state: { code: 'unrecognised', text: 'hold' } }],
    ['an empty state', { ...state, state: { code: 'unrecognised', text: '' } }],
    ['whitespace as its customParm', { ...cdr, customParm: ' ' }],
    ['null and empty fields', { ...cdr, recordingUrl: null, customParm: null, stateDesc: [] }],
    ['unknown fields in extra', { ...cdr, extra: { x: [1, { y: null }], ' z ': '' } }],
    ['its fields in another order', Object.fromEntries(Object.entries(cdr).reverse())]
  ])('returns true for an event with %s', (_name, event) => {
    expect(isEvent(event)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['null instead of an object', null],
    ['a list around it', [cdr]],
    ['a string', 'callback-cdr'],
    ['no kind', { ...cdr, kind: undefined }],
    ['another kind', { ...cdr, kind: 'conference' }],
    ['the name of an inherited method as its kind', { ...cdr, kind: 'toString' }],
    ['a kind in a list', { ...cdr, kind: ['callback-cdr'] }],
    ['an empty id', { ...cdr, requestId: '' }],
    ['a number as its id', { ...cdr, requestId: 2016010000000206 }],
    ['whitespace around its id', { ...cdr, requestId: ' 1 ' }],
    ['a number as its charge', { ...cdr, charge: 2.94 }],
    ['a negative charge', { ...cdr, charge: '-2.94' }],
    ['a charge with an exponent', { ...cdr, charge: '1e3' }],
    ['a negative duration', { ...cdr, durationSeconds: -1 }],
    ['-0 as its duration', { ...cdr, durationSeconds: -0 }],
    ['part of a second', { ...cdr, durationSeconds: 0.5 }],
    ['NaN as its duration', { ...cdr, durationSeconds: NaN }],
    ['a string as its duration', { ...cdr, durationSeconds: '60' }],
    ['an invalid Date', { ...cdr, caller: { ...cdr.caller, answerTime: new Date(NaN) } }],
    ['a string as a time', { ...cdr, caller: { ...cdr.caller, answerTime: '2016-02-02 11:19:36' } }],
    ['a time in the year 10000', { ...state, timestamp: new Date('+010000-01-01T00:00:00Z') }],
    ['no timestamp', { ...state, timestamp: null }],
    ['no leg', { ...cdr, called: undefined }],
    ['a leg with an unknown field', { ...cdr, called: { ...cdr.called, name: '张三' } }],
    ['a leg without a time', { ...cdr, called: { number: '1', answerTime: null } }],
    ['a recording that is not http', { ...cdr, recordingUrl: 'ftp://example.invalid' }],
    ['NoTapes as its recording', { ...cdr, recordingUrl: 'NoTapes' }],
    ['an empty customParm', { ...cdr, customParm: '' }],
    ['a term with another code', { ...cdr, stateDesc: [{ code: 'busy', text: '正常' }] }],
    ['a term of two words', { ...cdr, stateDesc: [{ code: 'unrecognised', text: '应答|正常' }] }],
    ['an empty term', { ...cdr, stateDesc: [{ code: 'unrecognised', text: '' }] }],
    ['a string as a term', { ...cdr, stateDesc: ['正常'] }],
    ['a string instead of a list of terms', { ...cdr, stateDesc: '正常' }],
    ['a state with another code', { ...state, state: { code: 'answer', text: 'callout' } }],
    ['no extra', { ...cdr, extra: undefined }],
    ['null as its extra', { ...cdr, extra: null }],
    ['a field of the table in extra', { ...cdr, extra: { duration: '0' } }],
    ['a gap in a list in extra', { ...cdr, extra: { x: new Array(1) } }],
    ['a symbol as a key in extra', { ...cdr, extra: { [Symbol('x')]: 1 } }],
    ['a padded field of the table in extra', { ...cdr, extra: { ' duration ': '0' } }],
    ['a key twice in extra, whitespace aside', { ...cdr, extra: { x: 1, ' x ': 2 } }],
    ['an unknown field', { ...cdr, phoneNumber: '13800000001' }],
    ['an absent field', { ...voiceCodeSample.event, charge: undefined }]
  ])('returns false for an event with %s', (_name, value) => {
    expect(isEvent(value)).toBe(false)
  })

  it.each<[string, unknown]>([
    ['a getter that throws', Object.defineProperty({ ...cdr }, 'charge', { get: fail })],
    ['a kind that throws', Object.defineProperty({}, 'kind', { get: fail })],
    ['a symbol as its kind', { ...cdr, kind: Symbol('callback-cdr') }],
    ['a kind without toString', { ...cdr, kind: Object.create(null) as unknown }]
  ])('returns false for a value with %s, without throwing', (_name, value) => {
    expect(isEvent(value)).toBe(false)
  })

  it.each<[string, Record<string, unknown>]>([
    ['the fid of another kind', { fid: '4' }],
    ['the fid of another kind as a number', { fid: 2 }]
  ])('returns false for a state push with %s, which would be read as that kind', (_name, extra) => {
    expect(isEvent({ ...state, extra })).toBe(false)
  })

  it('returns true for a state push with a fid that no kind has', () => {
    expect(isEvent({ ...state, extra: { fid: '8' } })).toBe(true)
  })
})

describe('rereadEvent', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'returns a copy of an event of $event.kind',
    ({ event }) => {
      const copy = rereadEvent(event)
      expect(copy).toStrictEqual(event)
      expect(copy).not.toBe(event)
    }
  )

  it.each([null, callbackCdrSample.record, { ...cdr, requestId: '' }])('returns nothing for %p', (value) => {
    expect(rereadEvent(value)).toBeUndefined()
  })

  it('depends on the offset at which a time is written', () => {
    const event = { ...state, timestamp: new Date('9999-12-31T15:59:59Z') }
    expect([rereadEvent(event), rereadEvent(event, 9 * 3_600_000)]).toStrictEqual([event, undefined])
  })
})
