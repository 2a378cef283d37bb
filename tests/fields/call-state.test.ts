import { CALL_STATES } from '../../src'
import { callState } from '../../src/fields/call-state'
import { EMPTY, INVALID } from '../../src/fields/field'

const STATES = ['callout', 'alerting', 'answer', 'disconnect']

describe('CALL_STATES', () => {
  it('has the four states in the order in which a leg reaches them', () => {
    expect(CALL_STATES).toStrictEqual(STATES.map((word) => ({ code: word, text: word })))
  })

  it('is frozen, with each of its terms', () => {
    expect([CALL_STATES, ...CALL_STATES].every(Object.isFrozen)).toBe(true)
  })
})

describe('callState.read', () => {
  it.each(STATES)('returns the term of %s', (word) => {
    expect(callState.read(word)).toStrictEqual({ code: word, text: word })
  })

  it.each<[unknown, string]>([
    ['', ''],
    ['hold', 'hold'],
    ['Answer', 'Answer'],
    ['answered', 'answered'],
    ['unrecognised', 'unrecognised'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['接听', '接听'],
    ['call out', 'call out'],
    [1, '1'],
    [0, '0']
  ])('keeps %j, which is not in the document, as unrecognised', (value, text) => {
    expect(callState.read(value)).toStrictEqual({ code: 'unrecognised', text })
  })

  it.each([null, undefined])('returns EMPTY for %j', (value) => {
    expect(callState.read(value)).toBe(EMPTY)
  })

  it.each([1.5, NaN, true, [], ['answer'], {}, ' answer', 'answer\n'])('returns INVALID for %p', (value) => {
    expect(callState.read(value)).toBe(INVALID)
  })
})

it.each([...STATES, 'hold', ''])('writes the word %j as sent', (word) => {
  expect(callState.write({ code: 'unrecognised', text: word })).toBe(word)
})

it('has the repair of whitespace around it', () => {
  expect(callState.repairs.map(({ code }) => code)).toStrictEqual(['padded-value'])
})

it('expects a string or a whole number up to 2^53 - 1', () => {
  expect(callState.expected).toBe('a string or a whole number up to 2^53 - 1')
})
