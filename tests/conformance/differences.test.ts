import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { decode, decodeEach } from '../../src'
import {
  AFTER_BYTE_ORDER_MARK,
  MISSING_COMMAS,
  MORE_THAN_COMMAS,
  NOT_JSON_AFTER_BYTE_ORDER_MARK,
  NO_DUPLICATE_KEYS,
  DUPLICATE_KEYS
} from './documents/differences'
import { BODY, KNOWN_FIELD, PLACES, put, RECORD, UNKNOWN_FIELD } from './places'
import { isSameJson } from './same-json'
import { issuesOf, verdictOf } from './verdict'

const EMBEDDED = [
  { place: RECORD, path: ['cdr', 0] },
  { place: UNKNOWN_FIELD, path: ['cdr', 0, 'note'] },
  { place: KNOWN_FIELD, path: ['cdr', 0, 'customParm'] }
]

const MARK = '\ufeff'

describe('a byte order mark', () => {
  it.each(AFTER_BYTE_ORDER_MARK)('is skipped before %j, with a repair', (text) => {
    expect(verdictOf(text, BODY)).toBe('accepted')
    expect(verdictOf(MARK + text, BODY)).toBe('byte-order-mark')
  })

  it.each(EMBEDDED)('is rejected at the start of $place.name', ({ place }) => {
    for (const text of AFTER_BYTE_ORDER_MARK) {
      const outcome = decode(put(MARK + text, place))
      expect(isLeft(outcome) && outcome.left.issues[0]).toMatchObject({
        code: 'malformed-json',
        position: { offset: place.before.length }
      })
    }
  })

  it.each(NOT_JSON_AFTER_BYTE_ORDER_MARK)('does not hide the error of %j at %i', (text, offset) => {
    const outcome = decode(text)
    expect(verdictOf(text, BODY)).toBe('rejected')
    expect(isLeft(outcome) && outcome.left.issues[0].position?.offset).toBe(offset)
  })
})

describe('a missing comma', () => {
  it.each(MISSING_COMMAS)('is inserted into $text', ({ text, offsets, whole }) => {
    for (const place of PLACES) {
      expect([place.name, verdictOf(text, place)]).toStrictEqual([place.name, 'missing-comma'])
      expect([place.name, verdictOf(whole, place)]).toStrictEqual([place.name, 'accepted'])
      const [repaired, sent] = [decodeEach(put(text, place)), decodeEach(put(whole, place))]
      if (isLeft(sent)) {
        expect(repaired).toStrictEqual(sent)
        continue
      }
      const repairs = offsets.map((at) => ({ code: 'missing-comma', offset: place.before.length + at }))
      expect(isSameJson(repaired, { ...sent, right: { ...sent.right, repairs } })).toBe(true)
    }
  })

  it.each(MORE_THAN_COMMAS)('does not hide the error of %j at %i', (text, offset) => {
    for (const place of [BODY, RECORD]) {
      const outcome = decode(put(text, place))
      expect(verdictOf(text, place)).toBe('rejected')
      expect(isLeft(outcome) && outcome.left.issues[0].position?.offset).toBe(place.before.length + offset)
    }
  })

  it('is inserted after a document that is a value, before a member that starts inside the document', () => {
    expect(verdictOf('1"a":2', UNKNOWN_FIELD)).toBe('missing-comma')
    expect(verdictOf('1"a":2', RECORD)).toBe('rejected')
  })
})

describe('a duplicate key', () => {
  const ambiguousIn = (text: string): unknown =>
    issuesOf(decodeEach(text))
      .filter(({ code }) => code === 'ambiguous-key')
      .map(({ path, position }) => [path, position?.offset])

  it.each(DUPLICATE_KEYS)('rejects the record that contains $text', ({ text, keys }) => {
    for (const { place, path } of EMBEDDED) {
      const found = keys.map(([inDocument, at]) => [[...path, ...inDocument], place.before.length + at])
      expect(verdictOf(text, place)).toBe('ambiguous-key')
      expect(ambiguousIn(put(text, place))).toStrictEqual(found)
      const outcome = decodeEach(put(text, place))
      expect(isRight(outcome) && [outcome.right.events, outcome.right.rejected.length]).toStrictEqual([[], 1])
    }
  })

  it.each<[string, readonly unknown[]]>([
    ['{"cdr":[],"cdr":[]}', [[['cdr'], 10]]],
    ['{"cdr":[],"a":1,"a":2}', [[['a'], 16]]],
    ['{"cdr":[],"a":{"b":1,"b":2}}', [[['a', 'b'], 21]]],
    ['{"fid":"4","fid":"4"}', [[['fid'], 11]]],
    ['{"state":"x","a":{"b":1,"b":2}}', [[['a', 'b'], 24]]]
  ])('rejects the body %s', (text, found) => {
    expect(verdictOf(text, BODY)).toBe('ambiguous-key')
    expect(ambiguousIn(text)).toStrictEqual(found)
  })

  it.each(DUPLICATE_KEYS)('does not make a callback of $text', ({ text }) => {
    const outcome = decodeEach(text)
    expect(isLeft(outcome) && outcome.left.issues.map(({ code }) => code)).toContain('unknown-payload')
  })

  it.each(NO_DUPLICATE_KEYS)('is not found in %j', (text) => {
    expect(PLACES.map((place) => verdictOf(text, place))).toStrictEqual(PLACES.map(() => 'accepted'))
  })
})
