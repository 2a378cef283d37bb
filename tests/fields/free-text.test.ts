import { EMPTY, INVALID } from '../../src/fields/field'
import { freeText } from '../../src/fields/free-text'

describe('freeText.read', () => {
  it.each([
    '123456',
    ' ',
    ' 123456 ',
    '\n',
    '\u3000',
    '\ufeff',
    'x"" duration ":"0',
    '{"order":1}',
    'null',
    'NoTapes',
    '订单 42',
    '\u0000',
    '\ud800'
  ])('returns %j as it is', (value) => {
    expect(freeText.read(value)).toBe(value)
  })

  it.each([
    [123456, '123456'],
    [0, '0'],
    [-0, '0'],
    [-7, '-7'],
    [9_007_199_254_740_991, '9007199254740991']
  ])('returns for the number %d the text %j', (value, expected) => {
    expect(freeText.read(value)).toBe(expected)
  })

  it.each(['', null, undefined])('returns EMPTY for %j', (value) => {
    expect(freeText.read(value)).toBe(EMPTY)
  })

  it.each([1.5, 9_007_199_254_740_992, NaN, true, false, [], {}, ['123456']])(
    'returns INVALID for %p',
    (value) => {
      expect(freeText.read(value)).toBe(INVALID)
    }
  )
})

describe('freeText.write', () => {
  it.each([
    ['123456', '123456'],
    [' 123456 ', ' 123456 '],
    [null, '']
  ])('writes %j as %j', (value, text) => {
    expect(freeText.write(value)).toBe(text)
  })
})

it('has no repair, because whitespace belongs to it', () => {
  expect(freeText.repairs).toStrictEqual([])
})

it('expects a string or a whole number up to 2^53 - 1', () => {
  expect(freeText.expected).toBe('a string or a whole number up to 2^53 - 1')
})
