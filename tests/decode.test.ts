import { left, right } from 'fp-ts/lib/Either.js'
import { decode, decodeEach, type Issue } from '../src'
import { callbackStateSample, voiceCodeSample } from './kind/samples'

const GOOD = voiceCodeSample.record
const EVENT = voiceCodeSample.event
const { appid: _, ...LACKING } = GOOD

const missingAt = (index: number): Issue => ({
  code: 'missing-field',
  message: 'appid is missing, expected a string or a whole number up to 2^53 - 1',
  path: ['cdr', index, 'appid'],
  expected: 'a string or a whole number up to 2^53 - 1',
  received: 'nothing'
})

describe('decode', () => {
  it('has neither events nor repairs of an envelope without records', () => {
    expect(decode('{"cdr":[]}')).toStrictEqual(right({ events: [], repairs: [] }))
    expect(decode('{"cdr":[],"total":0}')).toStrictEqual(
      right({ events: [], repairs: [], extra: { total: 0 } })
    )
  })

  it('refuses a body for one of its records, and hands over the others', () => {
    const rejected = [{ index: 1, record: LACKING, issues: [missingAt(1)] }]
    const failure = { issues: [missingAt(1)], events: [EVENT, EVENT], rejected, repairs: [] }
    expect(decode({ cdr: [GOOD, LACKING, GOOD] })).toStrictEqual(left(failure))
    expect(decode({ cdr: [GOOD, LACKING, GOOD], total: 3 })).toStrictEqual(
      left({ ...failure, extra: { total: 3 } })
    )
  })

  it('has no events where every record is refused', () => {
    const rejected = [0, 1].map((index) => ({ index, record: LACKING, issues: [missingAt(index)] }))
    const issues = [missingAt(0), missingAt(1)]
    expect(decode({ cdr: [LACKING, LACKING] })).toStrictEqual(
      left({ issues, events: [], rejected, repairs: [] })
    )
  })

  it('names the repairs of the text before those of the envelope, and these before those of records', () => {
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
  it('has the good records beside those that were refused', () => {
    const rejected = [{ index: 0, record: LACKING, issues: [missingAt(0)] }]
    expect(decodeEach({ cdr: [LACKING, GOOD] })).toStrictEqual(
      right({ events: [EVENT], repairs: [], rejected })
    )
    expect(decodeEach({ cdr: [LACKING, GOOD], total: 2 })).toStrictEqual(
      right({ events: [EVENT], repairs: [], extra: { total: 2 }, rejected })
    )
  })
})

describe.each([
  ['decode', decode],
  ['decodeEach', decodeEach]
])('%s', (_name, decoding) => {
  const refuse = (): never => {
    throw new Error('not to be read')
  }

  it.each<[string, unknown]>([
    ['whose records cannot be read', Object.defineProperty({}, 'cdr', { get: refuse, enumerable: true })],
    ['that has a record which cannot be read', { cdr: [GOOD, new Proxy({}, { get: refuse })] }],
    ['whose bytes cannot be read', new Proxy(new Uint8Array(1), { get: refuse })]
  ])('refuses a value %s, without throwing', (_what, body) => {
    expect(decoding(body)).toStrictEqual(
      left({
        issues: [
          {
            code: 'unknown-payload',
            message: 'the body is no callback of the platform: reading one of its members throws',
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
