import { left, right } from 'fp-ts/lib/Either.js'
import { decode, decodeEach, type Issue, type Path, type Position } from '../src'
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
