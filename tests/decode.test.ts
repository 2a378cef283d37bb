import { left, right } from 'fp-ts/lib/Either.js'
import {
  type CallbackCdr,
  type CallbackEvent,
  decode,
  decodeEach,
  type DecodeOptions,
  type Issue,
  type Path,
  type Position,
  type Repair,
  REPAIR_CODES,
  type RepairCode,
  wasConnected,
  yuan
} from '../src'
import { RecordReader } from '../src/records/record-reader'
import { callbackStateSample, voiceCodeSample } from './events/samples'

const GOOD = voiceCodeSample.record
const EVENT = voiceCodeSample.event
const { appid: _, ...LACKING } = GOOD

const missingAt = (index: number): Issue => ({
  code: 'missing-field',
  message: '`appid` is missing; it must be a string or a whole number up to 2^53 - 1',
  path: ['cdr', index, 'appid'],
  expected: 'a string or a whole number up to 2^53 - 1',
  received: 'nothing'
})

describe('decode', () => {
  it('returns neither events nor repairs for an envelope without records', () => {
    expect(decode('{"cdr":[]}')).toStrictEqual(right({ events: [], repairs: [] }))
    expect(decode('{"cdr":[],"total":0}')).toStrictEqual(
      right({ events: [], repairs: [], extra: { total: 0 } })
    )
  })

  it('rejects a body with one bad record, and returns the events of the others', () => {
    const rejected = [{ index: 1, record: LACKING, issues: [missingAt(1)] }]
    const failure = { issues: [missingAt(1)], events: [EVENT, EVENT], rejected, repairs: [] }
    expect(decode({ cdr: [GOOD, LACKING, GOOD] })).toStrictEqual(left(failure))
    expect(decode({ cdr: [GOOD, LACKING, GOOD], total: 3 })).toStrictEqual(
      left({ ...failure, extra: { total: 3 } })
    )
  })

  it('returns no events if every record is rejected', () => {
    const rejected = [0, 1].map((index) => ({ index, record: LACKING, issues: [missingAt(index)] }))
    const issues = [missingAt(0), missingAt(1)]
    expect(decode({ cdr: [LACKING, LACKING] })).toStrictEqual(
      left({ issues, events: [], rejected, repairs: [] })
    )
  })

  it('lists the repairs of the text first, then that of the envelope, then those of records', () => {
    const text = JSON.stringify({ ' cdr ': [{ ...GOOD, duration: ' 10 ' }, callbackStateSample.record] })
    expect(decode(`\ufeff${text}`)).toStrictEqual(
      right({
        events: [EVENT, callbackStateSample.event],
        repairs: [
          { code: 'byte-order-mark', offset: 0 },
          { code: 'padded-key', path: ['cdr'] },
          { code: 'padded-value', path: ['cdr', 0, 'duration'] }
        ]
      })
    )
  })
})

describe('decodeEach', () => {
  it('returns the good records together with the rejected ones', () => {
    const rejected = [{ index: 0, record: LACKING, issues: [missingAt(0)] }]
    expect(decodeEach({ cdr: [LACKING, GOOD] })).toStrictEqual(
      right({ events: [EVENT], repairs: [], rejected })
    )
    expect(decodeEach({ cdr: [LACKING, GOOD], total: 2 })).toStrictEqual(
      right({ events: [EVENT], repairs: [], extra: { total: 2 }, rejected })
    )
  })
})

describe('a body that is larger than allowed', () => {
  it('is rejected before it is parsed', () => {
    expect(decode('{"cdr":[]}', { maxBytes: 9 })).toMatchObject(
      left({ issues: [{ code: 'body-too-large' }] })
    )
    expect(decode('{"cdr":[]}', { maxBytes: 10 })).toStrictEqual(right({ events: [], repairs: [] }))
  })
})

describe('the repairs', () => {
  it('of a rejected record are left out', () => {
    const record = { ...LACKING, duration: ' 10 ' }
    const decoded = decodeEach({ cdr: [record, { ...GOOD, tel: ` ${String(GOOD.tel)}` }] })
    expect(decoded).toMatchObject(
      right({
        repairs: [{ code: 'padded-value', path: ['cdr', 1, 'tel'] }],
        rejected: [{ index: 0, record }]
      })
    )
  })
})

describe.each([
  ['decode', decode],
  ['decodeEach', decodeEach]
])('%s', (_name, decoding) => {
  const fail = (): never => {
    throw new Error('must not be read')
  }

  it.each<[string, unknown]>([
    ['with a getter that throws', Object.defineProperty({}, 'cdr', { get: fail, enumerable: true })],
    ['with a record that throws when it is read', { cdr: [GOOD, new Proxy({}, { get: fail })] }],
    ['with bytes that throw when they are read', new Proxy(new Uint8Array(1), { get: fail })]
  ])('rejects a value %s, without throwing', (_what, body) => {
    expect(decoding(body)).toStrictEqual(
      left({
        issues: [
          {
            code: 'unknown-payload',
            message: 'the body is not a callback of the platform: reading one of its fields throws an error',
            reason: { word: 'throwing-field' },
            path: []
          }
        ],
        events: [],
        rejected: [],
        repairs: []
      })
    )
  })
})

describe('a defect of this library', () => {
  const defect = new TypeError('a defect')

  beforeEach(() => {
    jest.spyOn(RecordReader.prototype, 'begin').mockImplementation(() => {
      throw defect
    })
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it.each<[string, unknown]>([
    ['a text', JSON.stringify({ cdr: [GOOD] })],
    ['bytes', Buffer.from(JSON.stringify({ cdr: [GOOD] }))],
    ['a parsed value', { cdr: [GOOD] }]
  ])('is thrown for %s, and not reported as a field that throws', (_what, body) => {
    expect(() => decodeEach(body)).toThrow(defect)
  })

  it('cannot be told from a getter in a value that has getters', () => {
    const body = { cdr: [Object.defineProperty({ ...GOOD }, 'a', { get: () => 1 })] }
    expect(decodeEach(body)).toMatchObject(left({ issues: [{ reason: { word: 'throwing-field' } }] }))
  })
})

describe('duplicate keys', () => {
  const positionAt = (offset: number): Position => ({ offset, line: 1, column: offset + 1 })

  /** The issues of ambiguous keys, of the body and of its records. */
  const ambiguousIn = (body: string): readonly Issue[] => {
    const decoded = decode(body)
    return decoded._tag === 'Left' ? decoded.left.issues.filter(({ code }) => code === 'ambiguous-key') : []
  }

  it.each<[string, Path, number]>([
    ['{"fid":"2","fid":"2"}', ['fid'], 11],
    ['{"fid":"2""fid":"2"}', ['fid'], 10],
    ['\ufeff{"fid":"2","fid":"2"}', ['fid'], 12],
    ['\ufeff{"fid":"2" "fid":"2"}', ['fid'], 12],
    ['{"state":"x"\n"a":1"a":2}', ['a'], 18]
  ])('have the position of their second occurrence in the text as it came: %j', (body, path, offset) => {
    const [issue] = ambiguousIn(body)
    expect([issue?.path, issue?.position?.offset]).toStrictEqual([path, offset])
    expect(body.slice(offset)).toMatch(/^"(?:fid|a)":/)
  })

  it('are listed in the order of their second occurrences, with line and column', () => {
    const body = '{"state":"x","a":1,"b":1,\n"b":2,"a":2,\n"a":3,"x":{"a":1,"a":2}}'
    expect(ambiguousIn(body)).toStrictEqual([
      {
        code: 'ambiguous-key',
        message: 'a key occurs more than once, so its value is uncertain (line 2, column 1)',
        path: ['b'],
        position: { offset: 26, line: 2, column: 1 }
      },
      {
        code: 'ambiguous-key',
        message: 'a key occurs more than once, so its value is uncertain (line 2, column 7)',
        path: ['a'],
        position: { offset: 32, line: 2, column: 7 }
      },
      {
        code: 'ambiguous-key',
        message: 'a key occurs more than once, so its value is uncertain (line 3, column 18)',
        path: ['x', 'a'],
        position: { offset: 56, line: 3, column: 18 }
      }
    ])
  })

  it('are named in the message if the platform has such a key', () => {
    expect(ambiguousIn('{"cdr":[],"cdr":[]}')).toStrictEqual([
      {
        code: 'ambiguous-key',
        message: '`cdr` occurs more than once, so its value is uncertain (line 1, column 11)',
        path: ['cdr'],
        position: positionAt(10)
      }
    ])
  })

  it('reject the record that has them, and no other', () => {
    const good = JSON.stringify(GOOD)
    const body = `{"cdr":[${good},${good.replace('{', '{"fid":"2",')},${good}]}`
    expect(decodeEach(body)).toMatchObject(
      right({ events: [EVENT, EVENT], rejected: [{ index: 1, issues: [{ path: ['cdr', 1, 'fid'] }] }] })
    )
  })

  it('reject the body if they are outside its records, before its other issues', () => {
    const body = '{"cdr":1,"x":1,"x":2,"cdr":2}'
    expect(decodeEach(body)).toMatchObject(
      left({
        issues: [
          { code: 'ambiguous-key', path: ['x'] },
          { code: 'ambiguous-key', path: ['cdr'] }
        ],
        events: [],
        rejected: [],
        repairs: []
      })
    )
    expect(decodeEach('{"cdr":1,"x":1,"x":2}')).toMatchObject(
      left({
        issues: [
          { code: 'ambiguous-key', path: ['x'] },
          { code: 'invalid-field', path: ['cdr'] }
        ]
      })
    )
  })
})

/** The record of the inputs from the field, with other numbers. */
const FIELD_RECORD =
  '{"requestid":"20201137755800000000000000401","appid":"00000000000000000000000000000001","fid":"4",' +
  '"caller":"13800000001","called":"13800000002","callerstime":"2020-11-26 10:00:00",' +
  '"calleretime":"2020-11-26 10:01:00","calledstime":"2020-11-26 10:00:10","calledetime":"2020-11-26 10:01:00",' +
  '"tapesurl":"NoTapes","duration":"60","oriamount":"0.15","customParm":"order-1","stateDesc":"应答|正常"}'

const FIELD_EVENT: CallbackCdr = {
  kind: 'callback-cdr',
  requestId: '20201137755800000000000000401',
  appId: '00000000000000000000000000000001',
  caller: {
    number: '13800000001',
    answerTime: new Date('2020-11-26T10:00:00+08:00'),
    releaseTime: new Date('2020-11-26T10:01:00+08:00')
  },
  called: {
    number: '13800000002',
    answerTime: new Date('2020-11-26T10:00:10+08:00'),
    releaseTime: new Date('2020-11-26T10:01:00+08:00')
  },
  recordingUrl: null,
  durationSeconds: 60,
  charge: yuan('0.15'),
  stateDesc: [
    { code: 'answered', text: '应答' },
    { code: 'normal', text: '正常' }
  ],
  customParm: 'order-1',
  extra: {}
}

const fieldBody = (sent: string, instead: string): string => {
  const record = FIELD_RECORD.replace(sent, instead)
  expect(record).not.toBe(FIELD_RECORD)
  return `{"cdr":[${record}]}`
}

const without = (code: RepairCode): DecodeOptions => ({
  repair: REPAIR_CODES.filter((other) => other !== code)
})

const decodesTo = (event: CallbackEvent, repairs: readonly Repair[] = []): unknown =>
  right({ events: [event], repairs })

describe('a time that says never', () => {
  const body = fieldBody('2020-11-26 10:00:10', '1970-01-01 08:00:00')
  const unanswered = { ...FIELD_EVENT, called: { ...FIELD_EVENT.called, answerTime: null } }

  it('is read as no time, so that the call was not connected', () => {
    const repairs = [{ code: 'zero-time', path: ['cdr', 0, 'calledstime'] }] as const
    expect(decode(body)).toStrictEqual(decodesTo(unanswered, repairs))
    expect(decode(JSON.parse(body))).toStrictEqual(decodesTo(unanswered, repairs))
    expect(wasConnected(unanswered)).toBe(false)
  })

  it('is rejected in its own words while the repair is disabled', () => {
    const expected = 'a time that exists, from the year 2000 on, as YYYY-MM-DD HH:mm:ss[.SSS]'
    const issue = {
      code: 'invalid-field',
      message: `\`calledstime\` must be ${expected} (got a time before the year 2000; the repair zero-time is disabled)`,
      path: ['cdr', 0, 'calledstime'],
      expected,
      received: 'a time before the year 2000',
      reason: { word: 'disabled-repair', repair: 'zero-time' }
    }
    expect(decodeEach(body, without('zero-time'))).toStrictEqual(
      right({
        events: [],
        repairs: [],
        rejected: [{ index: 0, record: (JSON.parse(body) as { cdr: unknown[] }).cdr[0], issues: [issue] }]
      })
    )
  })

  it.each(['1970-01-01 08:00:00', '1999-12-31 23:59:59.999', '0000-01-01 00:00:00'])(
    'stays as sent in a required field: %s',
    (timestamp) => {
      const time = new Date(`${timestamp.replace(' ', 'T')}+08:00`)
      expect(decode({ ...callbackStateSample.record, timestamp })).toStrictEqual(
        decodesTo({ ...callbackStateSample.event, timestamp: time })
      )
    }
  )

  it.each(['0000-00-00 00:00:00', '0000-00-00 00:00:00.000', '1970-00-00 00:00:00'])(
    'is rejected in a required field if it does not exist: %s',
    (timestamp) => {
      expect(decode({ ...callbackStateSample.record, timestamp })).toMatchObject(
        left({
          issues: [
            {
              code: 'invalid-field',
              path: ['timestamp'],
              message:
                '`timestamp` must be a time that exists, as YYYY-MM-DD HH:mm:ss[.SSS] (got a date that does not exist)'
            }
          ],
          repairs: []
        })
      )
    }
  )
})

describe('a number with more digits than JavaScript keeps', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const keptAt = (...path: Path): Repair => ({ code: 'long-number', path: ['cdr', 0, ...path] })

  it('keeps its digits in an unknown field', () => {
    const body = fieldBody('"stateDesc"', '"callid":9007199254740993,"stateDesc"')
    const kept = decodesTo({ ...FIELD_EVENT, extra: { callid: '9007199254740993' } }, [keptAt('callid')])
    expect(decode(body)).toStrictEqual(kept)
    expect(decode(bytes(body))).toStrictEqual(kept)
  })

  it('is read from a parsed value as it is there', () => {
    const body: unknown = JSON.parse(fieldBody('"stateDesc"', '"callid":9007199254740993,"stateDesc"'))
    expect(decode(body)).toStrictEqual(
      decodesTo({ ...FIELD_EVENT, extra: { callid: 9_007_199_254_740_992 } })
    )
  })

  it('keeps its digits as an id and as an amount', () => {
    const body = fieldBody('"20201137755800000000000000401"', '20201137755800000000000000401').replace(
      '"0.15"',
      '0.1234567890123456789'
    )
    expect(decode(body)).toStrictEqual(
      decodesTo({ ...FIELD_EVENT, charge: yuan('0.1234567890123456789') }, [
        keptAt('requestid'),
        keptAt('oriamount')
      ])
    )
  })

  it('keeps its digits in a rejected record', () => {
    const body = '{"cdr":[{"requestid":20201137755800000000000000401,"fid":"8","x":[1e400]}]}'
    expect(decodeEach(body)).toMatchObject(
      right({
        events: [],
        repairs: [keptAt('requestid'), keptAt('x', 0)],
        rejected: [{ record: { requestid: '20201137755800000000000000401', fid: '8', x: ['1e400'] } }]
      })
    )
  })

  it('keeps its digits in another field of the envelope', () => {
    expect(decode('{"cdr":[],"total":1e400}')).toStrictEqual(
      right({
        events: [],
        repairs: [{ code: 'long-number', path: ['total'] }],
        extra: { total: '1e400' }
      })
    )
  })

  it('keeps its digits in a bare record', () => {
    const { requestid: _, ...rest } = callbackStateSample.record
    const body = JSON.stringify(rest).replace('{', '{"requestid":20180635240289460415365120401,')
    expect(decode(body)).toStrictEqual(
      decodesTo(callbackStateSample.event, [{ code: 'long-number', path: ['requestid'] }])
    )
  })

  it.each([
    ['9007199254740993', 'callid'],
    ['1e400', 'callid'],
    ['9007199254740993', 'duration']
  ])('rejects its record while the repair is disabled: %s as %s', (token, key) => {
    const body =
      key === 'duration'
        ? fieldBody('"duration":"60"', `"duration":${token}`)
        : fieldBody('"stateDesc"', `"callid":${token},"stateDesc"`)
    const offset = body.indexOf(token)
    const named = key === 'duration' ? '`duration`' : 'the record'
    const expected =
      key === 'duration'
        ? 'a number with no more digits than JavaScript keeps'
        : 'without numbers that lose digits'
    const received = 'a number with more digits than JavaScript keeps'
    expect(decode(body, without('long-number'))).toMatchObject(
      left({
        issues: [
          {
            code: 'invalid-field',
            message: `${named} must be ${expected} (got ${received}; the repair long-number is disabled) (line 1, column ${offset + 1})`,
            path: ['cdr', 0, key],
            expected,
            received,
            reason: { word: 'disabled-repair', repair: 'long-number' },
            position: { offset, line: 1, column: offset + 1 }
          }
        ],
        events: [],
        repairs: []
      })
    )
  })

  it('rejects the body while the repair is disabled, if it is outside the records', () => {
    expect(decodeEach('{"cdr":[],"total":1e400}', { repair: false })).toMatchObject(
      left({ issues: [{ code: 'invalid-field', path: ['total'] }], events: [], rejected: [], repairs: [] })
    )
  })

  it('needs no repair if it has all its digits', () => {
    const body = fieldBody('"20201137755800000000000000401"', '1e22').replace('"0.15"', '0.30000000000000004')
    const event = {
      ...FIELD_EVENT,
      requestId: '10000000000000000000000',
      charge: yuan('0.30000000000000004')
    }
    expect(decode(body)).toStrictEqual(decodesTo(event))
    expect(decode(body, { repair: false })).toStrictEqual(decodesTo(event))
  })

  it.each([
    ['1e-7', '0.0000001'],
    ['1.50', '1.5'],
    ['0.15', '0.15'],
    ['15E-2', '0.15'],
    ['1e3', '1000']
  ])('is not the amount %s, which becomes the plain decimal %s', (token, charge) => {
    const body = fieldBody('"oriamount":"0.15"', `"oriamount":${token}`)
    const decoded = decodesTo({ ...FIELD_EVENT, charge: yuan(charge) })
    expect([decode(body), decode(body, { repair: false }), decode(JSON.parse(body))]).toStrictEqual([
      decoded,
      decoded,
      decoded
    ])
  })

  it('is listed after the repairs of the text, before those of the envelope and the records', () => {
    const body = fieldBody('"0.15"', '0.1234567890123456789').replace('"cdr"', '" cdr "')
    const faulty = `\ufeff${body.replace(',"duration":"60"', '"duration":" 60"')}`
    expect(decode(faulty)).toStrictEqual(
      decodesTo({ ...FIELD_EVENT, charge: yuan('0.1234567890123456789') }, [
        { code: 'byte-order-mark', offset: 0 },
        { code: 'missing-comma', offset: faulty.indexOf('"duration"') },
        keptAt('oriamount'),
        { code: 'padded-key', path: ['cdr'] },
        { code: 'padded-value', path: ['cdr', 0, 'duration'] }
      ])
    )
  })
})

describe('a truncated body', () => {
  it.each(['', '\n', '\r\n', '\r', ' ', '\t', '\n\n', ' \n'])(
    'is truncated-json, with %j after it',
    (whitespace) => {
      for (const beginning of [
        '{"cdr":[{"requestid":"1',
        '{"cdr":[{"requestid":"1"',
        '{"cdr":[{"duration":6'
      ]) {
        const body = beginning + whitespace
        const rejected = {
          issues: [{ code: 'truncated-json', position: { offset: body.length } }],
          events: []
        }
        expect(decode(body)).toMatchObject(left(rejected))
        expect(decode(new TextEncoder().encode(body), { repair: false })).toMatchObject(left(rejected))
      }
    }
  )
})

describe('a state push with an envelope in it', () => {
  const { state, ...rest } = callbackStateSample.record
  const rejection = left({
    issues: [
      {
        code: 'unknown-payload',
        message: 'the body is not a callback of the platform: it is an envelope (cdr) and a record at once',
        path: [],
        reason: { word: 'envelope-and-record' }
      }
    ],
    events: [],
    rejected: [],
    repairs: []
  })

  it.each<[string, string]>([
    ['cdr', 'state'],
    [' cdr ', 'state'],
    ['cdr', ' state '],
    [' cdr ', ' state ']
  ])('is rejected: keys %j and %j', (cdr, name) => {
    const body = { ...rest, [name]: state, [cdr]: [] }
    expect([decode(body), decode(JSON.stringify(body)), decodeEach(body)]).toStrictEqual([
      rejection,
      rejection,
      rejection
    ])
  })

  it.each<[string, string]>([
    ['cdr', 'state'],
    [' cdr ', 'state'],
    ['cdr', ' state '],
    [' cdr ', ' state ']
  ])('is rejected with other records in it: keys %j and %j', (cdr, name) => {
    const body = { [cdr]: [GOOD], ...rest, [name]: state }
    expect(decodeEach(body)).toStrictEqual(rejection)
  })

  it('is rejected with a padded envelope even if a field of it is invalid', () => {
    expect(decodeEach({ ...rest, state, timestamp: 'never', ' cdr ': [] })).toStrictEqual(rejection)
  })
})

describe('a record with a padded fid and a state', () => {
  const body = fieldBody('"fid"', '" fid "').replace('"stateDesc"', '"state":"answer","stateDesc"')

  it('is read by its fid', () => {
    expect(decode(body)).toStrictEqual(
      decodesTo({ ...FIELD_EVENT, extra: { state: 'answer' } }, [
        { code: 'padded-key', path: ['cdr', 0, 'fid'] }
      ])
    )
  })

  it('is rejected while the repair is disabled', () => {
    expect(decode(body, without('padded-key'))).toMatchObject(
      left({ issues: [{ code: 'missing-field', path: ['cdr', 0, 'fid'] }], events: [] })
    )
  })
})
