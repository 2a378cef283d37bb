import { CALL_STATES } from '../../src'
import { callState } from '../../src/value/call-state'

const STATES = ['callout', 'alerting', 'answer', 'disconnect']

describe('CALL_STATES', () => {
  it('has the four states in the order a leg goes through them', () => {
    expect(CALL_STATES).toStrictEqual(STATES.map((word) => ({ code: word, text: word })))
  })

  it('is frozen, and so is each of its terms', () => {
    expect([CALL_STATES, ...CALL_STATES].every(Object.isFrozen)).toBe(true)
  })
})

describe('callState.read', () => {
  it.each(STATES)('knows %s', (word) => {
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
  ])('keeps %j, which the document does not list', (value, text) => {
    expect(callState.read(value)).toStrictEqual({ code: 'unrecognised', text })
  })

  it.each([null, undefined])('takes %j for nothing', (value) => {
    expect(callState.read(value)).toBeNull()
  })

  it.each([1.5, NaN, true, [], ['answer'], {}, ' answer', 'answer\n'])('refuses %p', (value) => {
    expect(callState.read(value)).toBeUndefined()
  })
})

it.each([...STATES, 'hold', ''])('writes the word %j as it came', (word) => {
  expect(callState.write({ code: 'unrecognised', text: word })).toBe(word)
})

it('mends blanks around it', () => {
  expect(callState.mends.map(({ code }) => code)).toStrictEqual(['padded-value'])
})
