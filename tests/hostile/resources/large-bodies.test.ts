import { isLeft } from 'fp-ts/lib/Either.js'
import { decode, encode, type Issue } from '../../../src'
import { isSameJson } from '../../conformance/same-json'
import { leftOf, rightOf } from '../../support/property'
import { onlyEvent, RECORDS } from './samples'

const MILLION = 1_000_000
const MIB = 1024 * 1024
const unlimited = { maxBytes: Infinity }

const placesOf = (issues: readonly Issue[]): unknown =>
  issues.map(({ code, path, position }) => [code, path, position?.offset])
const cdr = (members: string): string => `{"cdr":[{${members}}]}`

describe('a million records', () => {
  it('decode to a million events, in order', () => {
    const record = (at: number): string => `{${RECORDS['callback-state'].replace('"1"', String(at))}}`
    const body = `{"cdr":[${Array.from({ length: MILLION }, (_, at) => record(at)).join()}]}`
    const { events, repairs } = rightOf(decode(body, unlimited))
    expect([events.length, repairs]).toStrictEqual([MILLION, []])
    expect(events.findIndex(({ requestId }, at) => requestId !== String(at))).toBe(-1)
  })

  it('that are not objects are rejected, each with its index', () => {
    const body = `{"cdr":[${'0,'.repeat(MILLION - 1)}0]}`
    const { events, rejected, issues } = leftOf(decode(body, unlimited))
    expect([events.length, rejected.length, issues.length]).toStrictEqual([0, MILLION, MILLION])
    const isAtItsPlace = ({ code, path }: Issue, at: number): boolean =>
      code === 'invalid-field' && path.length === 2 && path[0] === 'cdr' && path[1] === at
    expect(issues.findIndex((issue, at) => !isAtItsPlace(issue, at))).toBe(-1)
    expect(rejected.findIndex(({ index, record }, at) => index !== at || record !== 0)).toBe(-1)
  })
})

describe('a hundred thousand keys', () => {
  const KEYS = Array.from({ length: 100_000 }, (_, at) => `k${at}`)
  const joined = (member: (key: string) => string, comma = ','): string => KEYS.map(member).join(comma)
  const RECORD = RECORDS['voice-code']

  it('that no table knows are kept in extra, and are encoded again', () => {
    const event = onlyEvent(cdr(`${RECORD},${joined((key) => `"${key}":0`)}`))
    expect(isSameJson(event.extra, Object.fromEntries(KEYS.map((key) => [key, 0])))).toBe(true)
    expect(isSameJson(onlyEvent(encode(event)), event)).toBe(true)
  })

  it('beside cdr are kept in the extra of the body', () => {
    const { events, extra } = rightOf(decode(`{${joined((key) => `"${key}":0`)},"cdr":[{${RECORD}}]}`))
    expect(events).toHaveLength(1)
    expect(isSameJson(extra, Object.fromEntries(KEYS.map((key) => [key, 0])))).toBe(true)
  })

  it('with whitespace around them are kept as sent', () => {
    const event = onlyEvent(cdr(`${RECORD},${joined((key) => `" ${key} ":0`)}`))
    expect(isSameJson(event.extra, Object.fromEntries(KEYS.map((key) => [` ${key} `, 0])))).toBe(true)
  })

  it('without commas between them are repaired', () => {
    const body = cdr(`${RECORD},${joined((key) => `"${key}":0`, '')}`)
    const { events, repairs } = rightOf(decode(body))
    expect(Object.keys(events[0]?.extra ?? {})).toHaveLength(KEYS.length)
    const offsets = Array.from(body.matchAll(/:0(?=")/g), ({ index }) => index + 2)
    expect(
      isSameJson(
        repairs,
        offsets.map((offset) => ({ code: 'missing-comma', offset }))
      )
    ).toBe(true)
  })

  it('that are duplicates are reported, each once, at its second occurrence', () => {
    const body = cdr(`${RECORD},${joined((key) => `"${key}":0`)},${joined((key) => `"${key}":1`)}`)
    const { issues, rejected } = leftOf(decode(body))
    const second = body.indexOf('"k0":1')
    let at = second
    const expected = KEYS.map((key) => {
      const offset = at
      at += key.length + 5
      return ['ambiguous-key', ['cdr', 0, key], offset]
    })
    expect(isSameJson(placesOf(issues), expected)).toBe(true)
    expect(rejected).toHaveLength(1)
  })

  it('that are all the same are reported once', () => {
    const body = cdr(`${RECORD},${'"k":0,'.repeat(KEYS.length)}"k":1`)
    const second = body.indexOf('"k":0') + 6
    expect(placesOf(leftOf(decode(body)).issues)).toStrictEqual([['ambiguous-key', ['cdr', 0, 'k'], second]])
  })
})

describe('a depth of a million', () => {
  it.each([
    ['lists', '[', ']', MILLION],
    ['objects', '{"a":', '}', MILLION],
    ['both', '[{"a":', '}]', MILLION / 2]
  ])(
    'of %s is rejected as a body, truncated where it ends, and kept in extra',
    (_what, open, close, times) => {
      const before = open.repeat(times)
      const whole = `${before}0${close.repeat(times)}`
      const truncated = leftOf(decode(before, unlimited))
      expect(placesOf(truncated.issues)).toStrictEqual([['truncated-json', [], before.length]])
      const more = leftOf(decode(`${whole}]`, unlimited))
      expect(placesOf(more.issues)).toStrictEqual([['malformed-json', [], whole.length]])
      const outcome = decode(whole, unlimited)
      expect(isLeft(outcome) && outcome.left.issues.map(({ code }) => code)).toStrictEqual([
        'unknown-payload'
      ])
      const [event] = rightOf(decode(cdr(`${RECORDS.conference},"a":${whole}`), unlimited)).events
      expect(isSameJson(event?.extra, { a: JSON.parse(whole) as unknown })).toBe(true)
    }
  )

  it('is not too deep for a duplicate key, whose path is cut', () => {
    const body = cdr(`${RECORDS.conference},"a":${'['.repeat(MILLION)}{"b":0,"b":0}${']'.repeat(MILLION)}`)
    const { issues } = leftOf(decode(body, unlimited))
    const path = ['cdr', 0, 'a', 0, 0, 0, 0, 0]
    expect(placesOf(issues)).toStrictEqual([['ambiguous-key', path, body.lastIndexOf('"b"')]])
  })

  it('is rejected by encode, and does not overflow', () => {
    const body = cdr(`${RECORDS.conference},"a":${'['.repeat(MILLION)}${']'.repeat(MILLION)}`)
    const { events } = rightOf(decode(body, unlimited))
    expect(() => encode(events)).toThrow(RangeError)
  })
})

describe('a string of 64 MiB', () => {
  const LONG = 'a'.repeat(64 * MIB)

  it('is read if maxBytes allows it, and rejected if not', () => {
    const body = cdr(`${RECORDS.conference},"customParm":"${LONG}"`)
    const [event] = rightOf(decode(body, unlimited)).events
    expect(event?.kind === 'conference' && event.customParm === LONG).toBe(true)
    expect(placesOf(leftOf(decode(body)).issues)).toStrictEqual([['body-too-large', [], undefined]])
    expect(rightOf(decode(body, { maxBytes: body.length })).events).toHaveLength(1)
    expect(leftOf(decode(body, { maxBytes: body.length - 1 })).issues).toHaveLength(1)
  })

  it('is described by its length alone where it is invalid', () => {
    const { issues } = leftOf(
      decode(cdr(RECORDS.conference.replace('"duration":"0"', `"duration":"${LONG}"`)), unlimited)
    )
    expect(issues).toStrictEqual([
      {
        code: 'invalid-field',
        message:
          '`duration` must be a whole number of seconds, not negative (got a string of length 67108864)',
        path: ['cdr', 0, 'duration'],
        expected: 'a whole number of seconds, not negative',
        received: 'a string of length 67108864',
        reason: { word: 'string', length: 67_108_864 }
      }
    ])
  })

  it('as a key is kept, and is not in any message', () => {
    const [event] = rightOf(decode(cdr(`${RECORDS.conference},"${LONG}":0`), unlimited)).events
    expect(Object.keys(event?.extra ?? {}).map((key) => key === LONG)).toStrictEqual([true])
    const { issues } = leftOf(decode(cdr(`${RECORDS.conference},"${LONG}":0,"${LONG}":0`), unlimited))
    expect(issues.map(({ code, message }) => [code, message.replace(/\d+/g, '#')])).toStrictEqual([
      ['ambiguous-key', 'a key occurs more than once, so its value is uncertain (line #, column #)']
    ])
  })

  it('that does not end is truncated', () => {
    const body = `{"cdr":[{"a":"${LONG}`
    expect(placesOf(leftOf(decode(body, unlimited)).issues)).toStrictEqual([
      ['truncated-json', [], body.length]
    ])
  })

  it('of bytes that are not UTF-8 at its end is rejected at that byte', () => {
    const body = new Uint8Array(64 * MIB).fill(0x20)
    body[body.length - 1] = 0xc0
    expect(placesOf(leftOf(decode(body, unlimited)).issues)).toStrictEqual([
      ['invalid-utf8', [], body.length - 1]
    ])
  })
})

describe('maxBytes', () => {
  it.each([
    ['ASCII', 'a', 1],
    ['two bytes a character', 'é', 2],
    ['three bytes a character', '正', 3],
    ['four bytes a character', '😀', 4]
  ])('counts bytes of UTF-8, in text and in bytes: %s', (_what, character, width) => {
    const body = `{"cdr":[],"a":"${character.repeat(1000)}"}`
    const bytes = Buffer.from(body)
    expect(bytes.length).toBe(17 + 1000 * width)
    for (const sent of [body, bytes]) {
      expect(rightOf(decode(sent, { maxBytes: bytes.length })).events).toStrictEqual([])
      expect(
        leftOf(decode(sent, { maxBytes: bytes.length - 1 })).issues.map(({ code }) => code)
      ).toStrictEqual(['body-too-large'])
    }
  })
})
