import { freeText } from '../../src/value/free-text'

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
  ])('keeps %j to the letter', (value) => {
    expect(freeText.read(value)).toBe(value)
  })

  it.each([
    [123456, '123456'],
    [0, '0'],
    [-0, '0'],
    [-7, '-7'],
    [9_007_199_254_740_991, '9007199254740991']
  ])('takes the number %d for %j', (value, expected) => {
    expect(freeText.read(value)).toBe(expected)
  })

  it.each(['', null, undefined])('takes %j for "not set"', (value) => {
    expect(freeText.read(value)).toBeNull()
  })

  it.each([1.5, 9_007_199_254_740_992, NaN, true, false, [], {}, ['123456']])('refuses %p', (value) => {
    expect(freeText.read(value)).toBeUndefined()
  })
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

it('has nothing to mend: blanks belong to it', () => {
  expect(freeText.mends).toStrictEqual([])
})
