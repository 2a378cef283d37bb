import { type CallbackEvent, CallbackState, decode, encode, type Extra, parse, yuan } from '../src'
import { encodeBody, encodeRecord } from '../src/encode'
import { right } from 'fp-ts/lib/Either.js'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './kind/samples'

const VOICE_CODE =
  '{"requestid":"2016010000000205","appid":"ff8080813fc70a7b013fc72312324213","fid":"2","tel":"2016010000000213",' +
  '"stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:58.000","duration":"10","oriamount":"0.06"}'

const CALLBACK_CDR =
  '{"requestid":"2016010000000206","appid":"ff8080813fc70a7b013fc72312324213","fid":"4","caller":"13810603954",' +
  '"called":"18810207016","callerstime":"2016-02-02 11:19:36.000","calleretime":"2016-02-02 11:20:36.000",' +
  '"calledstime":"2016-02-02 11:19:40.000","calledetime":"2016-02-02 11:20:40.000","tapesurl":"http://.....",' +
  '"duration":"60","oriamount":"2.94","stateDesc":"应答|正常","customParm":"123456"}'

const CALLBACK_STATE =
  '{"requestid":"20180635240289460415365120401","src":"01053180002","dsc":"13600007556",' +
  '"timestamp":"2018-06-04 11:13:04","state":"callout"}'

const CONFERENCE =
  '{"requestid":"2016010000000207","appid":"ff8080813fc70a7b013fc72312324213","fid":"5","tel":"15801445465",' +
  '"stime":"2016-03-14 10:43:42.000","etime":"2016-03-14 10:44:13.000","confid":"516152","duration":"31",' +
  '"singleoriamount":"0.044","customParm":"123456","tapesurl":"http://....."}'

const UNANSWERED =
  '{"requestid":"20200437752594783293931520401","appid":"00000000000000000000000000000001","fid":"4",' +
  '"caller":"13800000001","called":"13800000002","callerstime":"2020-04-27 17:33:32.000",' +
  '"calleretime":"2020-04-27 17:33:46.000","calledstime":"","calledetime":"2020-04-27 17:33:46.000",' +
  '"tapesurl":"NoTapes","duration":"14","oriamount":"0.15","stateDesc":"应答|正常","customParm":""}'

const state = callbackStateSample.event
const cdr = callbackCdrSample.event
const conference = conferenceSample.event

describe('encode', () => {
  it.each<[string, CallbackEvent, string]>([
    ["the document's voice-code", voiceCodeSample.event, `{"cdr":[${VOICE_CODE}]}`],
    ["the document's callback-cdr, without its faults", cdr, `{"cdr":[${CALLBACK_CDR}]}`],
    ["the document's callback-state", state, CALLBACK_STATE],
    ["the document's conference", conference, `{"cdr":[${CONFERENCE}]}`],
    ['the call that nobody answered', unansweredSample.event, `{"cdr":[${UNANSWERED}]}`]
  ])('writes %s', (_name, event, text) => {
    expect(encode(event)).toBe(text)
    expect(encode([event])).toBe(text)
  })

  it.each<[string, CallbackEvent[], string]>([
    ['no events', [], '{"cdr":[]}'],
    [
      'two of a kind',
      [voiceCodeSample.event, voiceCodeSample.event],
      `{"cdr":[${VOICE_CODE},${VOICE_CODE}]}`
    ],
    ['two state pushes', [state, state], `{"cdr":[${CALLBACK_STATE},${CALLBACK_STATE}]}`],
    [
      'every kind, in the order given',
      [conference, state, cdr, voiceCodeSample.event],
      `{"cdr":[${CONFERENCE},${CALLBACK_STATE},${CALLBACK_CDR},${VOICE_CODE}]}`
    ]
  ])('writes %s in one envelope', (_name, events, text) => {
    expect(encode(events)).toBe(text)
  })

  it.each<[string, CallbackEvent, string]>([
    [
      'a conference without recording, own text and times',
      { ...conference, recordingUrl: null, customParm: null, answerTime: null, releaseTime: null },
      '{"cdr":[{"requestid":"2016010000000207","appid":"ff8080813fc70a7b013fc72312324213","fid":"5",' +
        '"tel":"15801445465","stime":"","etime":"","confid":"516152","duration":"31","singleoriamount":"0.044",' +
        '"customParm":""}]}'
    ],
    [
      'a state push with milliseconds, words and members beside its table',
      {
        ...state,
        timestamp: new Date('2018-06-04T11:13:04.120+08:00'),
        stateDesc: [{ code: 'ringing', text: '振铃' }],
        extra: { z: 1, a: { b: null } }
      },
      '{"requestid":"20180635240289460415365120401","src":"01053180002","dsc":"13600007556",' +
        '"timestamp":"2018-06-04 11:13:04.120","state":"callout","stateDesc":"振铃","z":1,"a":{"b":null}}'
    ]
  ])('writes %s', (_name, event, text) => {
    expect(encode(event)).toBe(text)
    expect(decode(text)).toStrictEqual(right({ events: [event], repairs: [] }))
  })

  it('keeps the digits of amounts', () => {
    expect(encode({ ...cdr, charge: yuan('002.940') })).toBe(
      `{"cdr":[${CALLBACK_CDR.replace('2.94', '002.940')}]}`
    )
  })

  it('writes times at another offset', () => {
    const text = encode(state, { utcOffset: 'Z' })
    expect(text).toBe(CALLBACK_STATE.replace('11:13:04', '03:13:04'))
    expect(decode(text, { utcOffset: 'Z' })).toStrictEqual(right({ events: [state], repairs: [] }))
  })

  it.each(['', '+8', 'Asia/Shanghai'])('refuses the offset %j', (utcOffset) => {
    expect(() => encode(state, { utcOffset })).toThrow(new RangeError('utcOffset must look like +08:00'))
  })
})

describe('encode undoes decode', () => {
  it.each<[string, Extra]>([
    ['nested members', { x: [{ y: [null, true, 0.5, '正常\n'] }] }],
    ['a member called __proto__', JSON.parse('{"__proto__":{"fid":"4"}}') as Extra],
    ['members called by numbers', { 7: 'a', 0: 'b' }],
    ['the members of other tables', { fid: '8', appid: '1', duration: '60', tapesurl: '' }],
    ['padded members', { ' x ': ' 1 ', ' fid ': '4' }],
    ['a member called cdr', { cdr: [] }],
    ['a member called cdr that holds records', { cdr: [callbackStateSample.record] }],
    ['a member called cdr with blanks', { ' cdr ': [] }],
    ['a member called statusCode', { statusCode: '0' }]
  ])('for a state push with %s in extra', (_name, extra) => {
    const event: CallbackState = { ...state, extra }
    expect(parse(encode(event))).toStrictEqual({ events: [event], repairs: [] })
    expect(parse(encode([event, event]))).toStrictEqual({ events: [event, event], repairs: [] })
  })

  it.each(['-0', '[-0]', '{"y":-0,"z":"-0"}', '{"-0":[0,-0]}'])('for %s in extra, with its sign', (sent) => {
    const text = `${CALLBACK_STATE.slice(0, -1)},"x":${sent}}`
    expect(encode(parse(text).events)).toBe(text)
  })
})

const circle: unknown[] = []
circle.push({ circle })

const noEvent = (index: number): RangeError =>
  new RangeError(`event ${index} holds what no event of the platform can hold`)

describe('encodeRecord', () => {
  it('writes one record', () => {
    expect(JSON.stringify(encodeRecord(state, 28_800_000))).toBe(CALLBACK_STATE)
  })

  it('refuses what would not come back, without an index', () => {
    expect(() => encodeRecord({ ...cdr, durationSeconds: -1 }, 28_800_000)).toThrow(
      new RangeError('the event holds what no event of the platform can hold')
    )
  })
})

describe('encodeBody', () => {
  it('writes one state push bare where nothing is to stand beside it', () => {
    expect(encodeBody([state], undefined, {})).toBe(CALLBACK_STATE)
  })

  it('puts members beside the records, also of one state push, which then has an envelope', () => {
    expect(encodeBody([state], undefined, { total: 1 })).toBe(`{"cdr":[${CALLBACK_STATE}],"total":1}`)
  })

  it.each<[string, Extra]>([
    ['a circle', { circle }],
    ['NaN', { x: NaN }],
    ['other records', { cdr: [] }],
    ['other records, blanks aside', { ' cdr ': [] }],
    ['one name twice, blanks aside', { x: 1, ' x': 2 }]
  ])('refuses %s beside them, which would not come back', (_name, beside) => {
    expect(() => encodeBody([state], undefined, beside)).toThrow(
      new RangeError('beside the events stands what no body can hold')
    )
  })
})

describe('encode refuses', () => {
  it.each<[string, unknown]>([
    ['an invalid Date', { ...state, timestamp: new Date(NaN) }],
    ['a negative duration', { ...cdr, durationSeconds: -1 }],
    ['part of a second', { ...cdr, durationSeconds: 0.5 }],
    ['a charge that is none', { ...cdr, charge: '-1' }],
    ['a number for a charge', { ...cdr, charge: 2.94 }],
    ['an empty id', { ...cdr, requestId: '' }],
    ['blanks around an id', { ...cdr, requestId: ' 1' }],
    ['a recording that is not http', { ...cdr, recordingUrl: 'ftp://example.invalid' }],
    ['a word with a separator', { ...cdr, stateDesc: [{ code: 'unrecognised', text: 'a|b' }] }],
    ['a member of the table in extra', { ...cdr, extra: { duration: '0' } }],
    ['a time in the year 10000', { ...state, timestamp: new Date('+010000-01-01T00:00:00Z') }],
    ['a record', callbackCdrSample.record],
    ['another kind', { ...cdr, kind: 'sms' }],
    ['null', null],
    ['undefined', undefined],
    ['text', '{"cdr":[]}']
  ])('%s', (_name, value) => {
    expect(() => encode(value as CallbackEvent)).toThrow(noEvent(0))
  })

  it('one bad event among good ones', () => {
    expect(() => encode([state, cdr, { ...cdr, durationSeconds: NaN }, cdr])).toThrow(noEvent(2))
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
    ['a circle', circle]
  ])('%s in extra, which would not come back', (_name, x) => {
    const event = { ...state, extra: { x } }
    expect(() => encode(event)).toThrow(noEvent(0))
    expect(CallbackState.is(event)).toBe(false)
  })

  it('what is nested deeper in extra than the engine can write, though not than it can read', () => {
    const text = `${CALLBACK_STATE.slice(0, -1)},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const [event] = parse(text).events
    expect(event && CallbackState.is(event)).toBe(true)
    expect(() => event && encode(event)).toThrow(
      new RangeError('nested too deeply, or too long, to be written as JSON')
    )
  })

  it('a time that only the offset puts out of the years that can be written', () => {
    const event = { ...state, timestamp: new Date('9999-12-31T15:59:59Z') }
    expect(encode(event)).toContain('"timestamp":"9999-12-31 23:59:59"')
    expect(() => encode(event, { utcOffset: '+09:00' })).toThrow(noEvent(0))
  })
})
