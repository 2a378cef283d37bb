import { type CallbackEvent, eventKey, parse, yuan } from '../../src'
import type { WireRecord } from '../../src/records/wire-record'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from '../events/samples'

const keysOf = (body: unknown): readonly string[] => parse(body).events.map(eventKey)

const keyOfRecord = (record: WireRecord): string => keysOf({ cdr: [record] }).join()

const moved = (time: Date | null, ms: number): Date => new Date((time?.getTime() ?? 0) + ms)

const conference = conferenceSample.event
const state = callbackStateSample.event
const voiceCode = voiceCodeSample.event
const cdr = callbackCdrSample.event

describe('eventKey', () => {
  it.each<[CallbackEvent, string]>([
    [voiceCode, '["voice-code","2016010000000205"]'],
    [cdr, '["callback-cdr","2016010000000206"]'],
    [
      state,
      '["callback-state","20180635240289460415365120401","01053180002","13600007556","callout",1528081984000]'
    ],
    [conference, '["conference","2016010000000207","516152","15801445465",1457923422000,1457923453000]'],
    [
      { ...conference, answerTime: null, releaseTime: null },
      '["conference","2016010000000207","516152","15801445465",null,null]'
    ]
  ])('returns for $kind the values that distinguish it from other events', (event, key) => {
    expect(eventKey(event)).toBe(key)
  })
})

describe('eventKey is the same', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'for every delivery of $event.kind',
    ({ record, event }) => {
      expect([keyOfRecord(record), keyOfRecord({ ...record })]).toStrictEqual([
        eventKey(event),
        eventKey(event)
      ])
    }
  )

  it.each<[string, WireRecord, WireRecord]>([
    [
      'voice-code',
      voiceCodeSample.record,
      { fid: 2, requestid: 2016010000000205, tel: 2016010000000213, duration: 10, oriamount: 0.06 }
    ],
    [
      'callback-cdr',
      callbackCdrSample.record,
      { fid: 4, requestid: 2016010000000206, duration: 60, oriamount: 2.94 }
    ],
    [
      'callback-state',
      callbackStateSample.record,
      { dsc: 13600007556, timestamp: '2018-06-04 11:13:04.000', state: ' callout ' }
    ],
    [
      'callback-state',
      callbackStateSample.record,
      { timestamp: '2018-06-0411:13:04', requestid: '20180635240289460415365120401 ' }
    ],
    [
      'conference',
      conferenceSample.record,
      {
        fid: 5,
        requestid: 2016010000000207,
        tel: 15801445465,
        confid: 516152,
        stime: '2016-03-14 10:43:42',
        etime: '2016-03-1410:44:13.0'
      }
    ]
  ])('for a %s with numbers instead of strings, other fractions and whitespace', (_kind, record, variant) => {
    expect(keyOfRecord({ ...record, ...variant })).toBe(keyOfRecord(record))
  })

  it('inside an envelope and outside', () => {
    expect(keysOf(callbackStateSample.record)).toStrictEqual([keyOfRecord(callbackStateSample.record)])
    expect(keysOf(voiceCodeSample.record)).toStrictEqual([keyOfRecord(voiceCodeSample.record)])
  })

  it.each<[string, CallbackEvent, CallbackEvent]>([
    ['voice-code', voiceCode, { ...voiceCode, charge: yuan('0.060'), extra: { x: 1 } }],
    ['callback-cdr', cdr, { ...cdr, stateDesc: [], customParm: null, extra: { x: 1 } }],
    ['callback-state', state, { ...state, stateDesc: [{ code: 'ringing', text: '振铃' }], extra: { x: 1 } }],
    ['conference', conference, { ...conference, recordingUrl: null, extra: { x: 1 } }]
  ])('for a %s whatever the other fields hold', (_kind, one, other) => {
    expect(eventKey(other)).toBe(eventKey(one))
  })
})

describe('eventKey differs', () => {
  it.each<[string, CallbackEvent, CallbackEvent]>([
    ['two voice codes', voiceCode, { ...voiceCode, requestId: '2016010000000206' }],
    ['two calls', cdr, { ...cdr, requestId: '2016010000000205' }],
    ['two states of one leg', state, { ...state, state: { code: 'alerting', text: 'alerting' } }],
    [
      'two unknown states',
      { ...state, state: { code: 'unrecognised', text: 'hold' } },
      { ...state, state: { code: 'unrecognised', text: 'park' } }
    ],
    ['one state of two legs', state, { ...state, dst: '13800000001' }],
    ['one state of legs that are dialled from two numbers', state, { ...state, src: '13800000001' }],
    ['one state at two times', state, { ...state, timestamp: moved(state.timestamp, 1) }],
    ['one state of two calls', state, { ...state, requestId: '1' }],
    ['the numbers of a leg and those of its reverse', state, { ...state, src: state.dst, dst: state.src }],
    ['two participants of one conference', conference, { ...conference, phoneNumber: '13800000001' }],
    ['one participant of two conferences', conference, { ...conference, conferenceId: '516153' }],
    ['one participant under two ids', conference, { ...conference, requestId: '1' }],
    [
      'one participant who returns',
      conference,
      {
        ...conference,
        answerTime: moved(conference.answerTime, 60_000),
        releaseTime: moved(conference.releaseTime, 60_000)
      }
    ],
    [
      'one participant who was called twice and answered once',
      conference,
      { ...conference, answerTime: null }
    ],
    [
      'one participant who never answered, called twice',
      { ...conference, answerTime: null },
      { ...conference, answerTime: null, releaseTime: moved(conference.releaseTime, 1) }
    ]
  ])('for %s', (_name, one, other) => {
    expect(eventKey(one)).not.toBe(eventKey(other))
  })

  it('for events of different kinds under one id', () => {
    const events = [voiceCode, cdr, state, conference].map((event) => ({ ...event, requestId: '1' }))
    expect(new Set(events.map(eventKey)).size).toBe(4)
  })

  it.each<[string, CallbackEvent, CallbackEvent]>([
    ['a quote', { ...state, src: 'a","b', dst: 'c' }, { ...state, src: 'a', dst: 'b","c' }],
    ['a comma', { ...state, src: 'a,b', dst: 'c' }, { ...state, src: 'a', dst: 'b,c' }],
    ['a backslash', { ...state, src: 'a\\', dst: '"b' }, { ...state, src: 'a\\"', dst: 'b' }],
    ['a space', { ...state, src: 'a b', dst: 'c' }, { ...state, src: 'a', dst: 'b c' }],
    ['a line feed', { ...state, src: 'a\nb', dst: 'c' }, { ...state, src: 'a', dst: 'b\nc' }],
    ['the null character', { ...state, src: 'a\0b', dst: 'c' }, { ...state, src: 'a', dst: 'b\0c' }],
    ['nothing', { ...state, src: '', dst: 'ab' }, { ...state, src: 'ab', dst: '' }],
    ['a bracket', { ...voiceCode, requestId: '1"]' }, { ...voiceCode, requestId: '1' }],
    ['lone surrogates', { ...voiceCode, requestId: '\ud800' }, { ...voiceCode, requestId: '\udfff' }],
    [
      'what looks like a time',
      { ...conference, phoneNumber: '1,null,null' },
      { ...conference, phoneNumber: '1', answerTime: null, releaseTime: null }
    ],
    ['what looks like null', { ...conference, conferenceId: 'null' }, { ...conference, conferenceId: '' }]
  ])('where %s in a field imitates another event', (_name, one, other) => {
    expect(eventKey(one)).not.toBe(eventKey(other))
  })
})
