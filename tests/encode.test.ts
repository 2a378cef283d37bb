import { right } from 'fp-ts/lib/Either.js'
import { type CallbackEvent, type CallbackState, decode, encode, type Extra, parse, yuan } from '../src'
import { encodeBody, encodeRecord, isBare, isEnvelopeExtra, listOf } from '../src/encode'
import { CHINA_UTC_OFFSET } from '../src/options'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './events/samples'

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
      'a conference without recording, customParm and times',
      { ...conference, recordingUrl: null, customParm: null, answerTime: null, releaseTime: null },
      '{"cdr":[{"requestid":"2016010000000207","appid":"ff8080813fc70a7b013fc72312324213","fid":"5",' +
        '"tel":"15801445465","stime":"","etime":"","confid":"516152","duration":"31","singleoriamount":"0.044",' +
        '"customParm":""}]}'
    ],
    [
      'a state push with milliseconds, words and unknown fields',
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

  it.each(['', '+8', 'Asia/Shanghai'])('rejects the offset %j', (utcOffset) => {
    expect(() => encode(state, { utcOffset })).toThrow(new RangeError('utcOffset must look like +08:00'))
  })
})

describe('encode is the inverse of decode', () => {
  it.each<[string, Extra]>([
    ['nested fields', { x: [{ y: [null, true, 0.5, '正常\n'] }] }],
    ['a field called __proto__', JSON.parse('{"__proto__":{"fid":"4"}}') as Extra],
    ['fields called by numbers', { 7: 'a', 0: 'b' }],
    ['fields of other tables', { fid: '8', appid: '1', duration: '60', tapesurl: '' }],
    ['padded keys', { ' x ': ' 1 ', ' fid ': '8' }],
    ['a field called cdr', { cdr: [] }],
    ['a field called cdr with records', { cdr: [callbackStateSample.record] }],
    ['a padded key cdr', { ' cdr ': [] }],
    ['a field called statusCode', { statusCode: '0' }]
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

describe('encode brings back what was repaired, without a repair', () => {
  it.each<[string, string, string]>([
    [
      'a long id and a long amount',
      CALLBACK_CDR.replace('"2016010000000206"', '20180635240289460415365120401').replace(
        '"2.94"',
        '0.1234567890123456789'
      ),
      CALLBACK_CDR.replace('2016010000000206', '20180635240289460415365120401').replace(
        '2.94',
        '0.1234567890123456789'
      )
    ],
    [
      'an amount with an exponent',
      CALLBACK_CDR.replace('"2.94"', '1.234567890123456789e-7'),
      CALLBACK_CDR.replace('2.94', '0.0000001234567890123456789')
    ],
    [
      'long numbers in unknown fields',
      CALLBACK_CDR.replace('"customParm":"123456"', '"customParm":"","x":1e400,"y":[9007199254740993,1e16]'),
      CALLBACK_CDR.replace(
        '"customParm":"123456"',
        '"customParm":"","x":"1e400","y":["9007199254740993",10000000000000000]'
      )
    ],
    [
      'a time that says never',
      CALLBACK_CDR.replace('2016-02-02 11:19:40.000', '0000-00-00 00:00:00'),
      CALLBACK_CDR.replace('2016-02-02 11:19:40.000', '')
    ],
    [
      'a padded fid beside a state',
      CALLBACK_CDR.replace('"fid"', '" fid "').replace('}', ',"state":"answer"}'),
      CALLBACK_CDR.replace('}', ',"state":"answer"}')
    ]
  ])('for %s', (_name, sent, clean) => {
    const { events, repairs } = parse(`{"cdr":[${sent}]}`)
    expect(repairs.length > 0).toBe(true)
    expect(encode(events)).toBe(`{"cdr":[${clean}]}`)
    expect(decode(`{"cdr":[${clean}]}`)).toStrictEqual(right({ events, repairs: [] }))
  })

  it.each([2 ** 53, 2 ** 60, -(2 ** 53), 1e16, 1e21, 1e300, 0.1 + 0.2, 4_503_599_627_370_495.5, 5e-324])(
    'for the number %d in extra, which JavaScript writes with all its digits',
    (x) => {
      const event: CallbackState = { ...state, extra: { x } }
      expect(decode(encode(event))).toStrictEqual(right({ events: [event], repairs: [] }))
    }
  )
})

const cycle: unknown[] = []
cycle.push({ cycle })

describe('listOf', () => {
  it('returns a list as it is', () => {
    const events = [state, cdr]
    expect(listOf(events)).toBe(events)
  })

  it('returns one event as a list of one', () => {
    expect(listOf(state)).toStrictEqual([state])
  })
})

describe('isBare', () => {
  it.each<[string, CallbackEvent[], boolean]>([
    ['one state push', [state], true],
    ['one state push with a padded key cdr', [{ ...state, extra: { ' cdr ': [] } }], false],
    ['one state push with the key of the envelope', [{ ...state, extra: { cdr: [] } }], false],
    [
      'one state push with an inherited key',
      [{ ...state, extra: Object.create({ cdr: [] }) as Extra }],
      true
    ],
    ['one call detail record', [cdr], false],
    ['two state pushes', [state, state], false],
    ['no events', [], false]
  ])('of %s is %j', (_name, events, bare) => {
    expect(isBare(events)).toBe(bare)
  })
})

describe('isEnvelopeExtra', () => {
  it.each<[Extra, boolean]>([
    [{}, true],
    [{ total: 1, ' x ': { y: null } }, true],
    [{ fid: '4', state: 'answer' }, true],
    [{ requestid: '1' }, true],
    [{ fid: '4', requestid: '1' }, false],
    [{ ' requestid': '1', ' state ': 'answer' }, false],
    [{ cdr: [] }, false],
    [{ ' cdr ': [] }, false],
    [{ x: 1, ' x': 2 }, false],
    [{ x: NaN }, false],
    [{ x: undefined }, false]
  ])('of %p is %j', (extra, isValid) => {
    expect(isEnvelopeExtra(extra, [{}])).toBe(isValid)
  })
})

it.each(['fid', 'state'])('isEnvelopeExtra of %s without records is false', (key) => {
  expect(isEnvelopeExtra({ [key]: '4' }, [])).toBe(false)
})

describe('encodeRecord', () => {
  it('writes one record', () => {
    expect(JSON.stringify(encodeRecord(state, CHINA_UTC_OFFSET, 'the event'))).toBe(CALLBACK_STATE)
  })

  it('rejects an invalid event, with its name and the field at fault', () => {
    expect(() => encodeRecord({ ...cdr, durationSeconds: -1 }, CHINA_UTC_OFFSET, 'event 7')).toThrow(
      new RangeError(
        'cannot encode event 7: `durationSeconds` must be a whole number, not negative (got a negative number)'
      )
    )
  })
})

describe('encodeBody', () => {
  it('writes one state push bare if the envelope would have no other fields', () => {
    expect(encodeBody([state], undefined, {})).toBe(CALLBACK_STATE)
  })

  it('writes the other fields into an envelope, even around one state push', () => {
    expect(encodeBody([state], undefined, { total: 1 })).toBe(`{"cdr":[${CALLBACK_STATE}],"total":1}`)
  })

  it.each<[string, Extra]>([
    ['a cycle', { cycle }],
    ['NaN', { x: NaN }],
    ['the key of the envelope', { cdr: [] }],
    ['the padded key of the envelope', { ' cdr ': [] }],
    ['one key twice, whitespace aside', { x: 1, ' x': 2 }]
  ])('rejects %s in extra', (_name, extra) => {
    expect(() => encodeBody([state], undefined, extra)).toThrow(
      new RangeError('`extra` must be plain JSON, without the key `cdr` and without the keys of a record')
    )
  })
})
