import { isEvent } from '../../src/kind/is-event'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event

const refuse = (): never => {
  throw new Error('not to be read')
}

describe('isEvent', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'knows an event of $event.kind',
    ({ event }) => {
      expect(isEvent(event)).toBe(true)
    }
  )

  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'does not take the record of $event.kind for its event',
    ({ record }) => {
      expect(isEvent(record)).toBe(false)
    }
  )

  it.each([
    ['empty names', { ...cdr, appId: '', caller: { ...cdr.caller, number: '' } }],
    ['words that no table lists', { ...cdr, stateDesc: [{ code: 'unrecognised', text: '转接中' }] }],
    ['a state that no table lists', { ...state, state: { code: 'unrecognised', text: 'hold' } }],
    ['a state of no word', { ...state, state: { code: 'unrecognised', text: '' } }],
    ['blanks in its own text', { ...cdr, customParm: ' ' }],
    ['nothing where nothing may be', { ...cdr, recordingUrl: null, customParm: null, stateDesc: [] }],
    ['members beside the table', { ...cdr, extra: { x: [1, { y: null }], ' z ': '' } }],
    ['members in another order', Object.fromEntries(Object.entries(cdr).reverse())]
  ])('knows an event with %s', (_name, event) => {
    expect(isEvent(event)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['no object', null],
    ['a list', [cdr]],
    ['a string', 'callback-cdr'],
    ['no kind', { ...cdr, kind: undefined }],
    ['another kind', { ...cdr, kind: 'conference' }],
    ['a kind that is none', { ...cdr, kind: 'toString' }],
    ['a kind in a list', { ...cdr, kind: ['callback-cdr'] }],
    ['an empty id', { ...cdr, requestId: '' }],
    ['a number for an id', { ...cdr, requestId: 2016010000000206 }],
    ['blanks around an id', { ...cdr, requestId: ' 1 ' }],
    ['a number for a charge', { ...cdr, charge: 2.94 }],
    ['a negative charge', { ...cdr, charge: '-2.94' }],
    ['a charge with an exponent', { ...cdr, charge: '1e3' }],
    ['a negative duration', { ...cdr, durationSeconds: -1 }],
    ['-0 for a duration', { ...cdr, durationSeconds: -0 }],
    ['part of a second', { ...cdr, durationSeconds: 0.5 }],
    ['NaN for a duration', { ...cdr, durationSeconds: NaN }],
    ['a string for a duration', { ...cdr, durationSeconds: '60' }],
    ['an invalid Date', { ...cdr, caller: { ...cdr.caller, answerTime: new Date(NaN) } }],
    ['a string for a time', { ...cdr, caller: { ...cdr.caller, answerTime: '2016-02-02 11:19:36' } }],
    ['a time in the year 10000', { ...state, timestamp: new Date('+010000-01-01T00:00:00Z') }],
    ['no timestamp', { ...state, timestamp: null }],
    ['no leg', { ...cdr, called: undefined }],
    ['a leg with another member', { ...cdr, called: { ...cdr.called, name: '张三' } }],
    ['a leg without a time', { ...cdr, called: { number: '1', answerTime: null } }],
    ['a recording that is not http', { ...cdr, recordingUrl: 'ftp://example.invalid' }],
    ['NoTapes for a recording', { ...cdr, recordingUrl: 'NoTapes' }],
    ['an empty text of its own', { ...cdr, customParm: '' }],
    ['a term under another code', { ...cdr, stateDesc: [{ code: 'busy', text: '正常' }] }],
    ['a term of two words', { ...cdr, stateDesc: [{ code: 'unrecognised', text: '应答|正常' }] }],
    ['a term of no word', { ...cdr, stateDesc: [{ code: 'unrecognised', text: '' }] }],
    ['a word for a term', { ...cdr, stateDesc: ['正常'] }],
    ['a string for the terms', { ...cdr, stateDesc: '正常' }],
    ['a state under another code', { ...state, state: { code: 'answer', text: 'callout' } }],
    ['no extra', { ...cdr, extra: undefined }],
    ['null for extra', { ...cdr, extra: null }],
    ['a member of the table in extra', { ...cdr, extra: { duration: '0' } }],
    ['a gap in a list in extra', { ...cdr, extra: { x: new Array(1) } }],
    ['a symbol for a name in extra', { ...cdr, extra: { [Symbol('x')]: 1 } }],
    ['a member of the table with blanks in extra', { ...cdr, extra: { ' duration ': '0' } }],
    ['a key in extra twice, blanks aside', { ...cdr, extra: { x: 1, ' x ': 2 } }],
    ['another member', { ...cdr, phoneNumber: '13800000001' }],
    ['a member less', { ...voiceCodeSample.event, charge: undefined }]
  ])('refuses an event with %s', (_name, value) => {
    expect(isEvent(value)).toBe(false)
  })

  it.each<[string, unknown]>([
    ['a getter that throws', Object.defineProperty({ ...cdr }, 'charge', { get: refuse })],
    ['a kind that throws', Object.defineProperty({}, 'kind', { get: refuse })],
    ['a kind that is no text', { ...cdr, kind: Symbol('callback-cdr') }],
    ['a kind without toString', { ...cdr, kind: Object.create(null) as unknown }]
  ])('refuses a value with %s without throwing', (_name, value) => {
    expect(isEvent(value)).toBe(false)
  })

  it.each<[string, Record<string, unknown>]>([
    ['the fid of another kind', { fid: '4' }],
    ['the fid of another kind as a number', { fid: 2 }]
  ])('refuses a state push with %s, which would make it a record of that kind', (_name, extra) => {
    expect(isEvent({ ...state, extra })).toBe(false)
  })

  it('knows a state push with a fid that is of no kind', () => {
    expect(isEvent({ ...state, extra: { fid: '8' } })).toBe(true)
  })
})
