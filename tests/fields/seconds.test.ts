import { EMPTY, INVALID } from '../../src/fields/field'
import { seconds } from '../../src/fields/seconds'

describe('seconds.read', () => {
  it.each<[unknown, number]>([
    ['60', 60],
    ['0', 0],
    ['00060', 60],
    ['9007199254740991', 9_007_199_254_740_991],
    ['0000000000000000000000001', 1],
    [14, 14],
    [0, 0],
    [-0, 0],
    [60.0, 60],
    [9_007_199_254_740_991, 9_007_199_254_740_991]
  ])('returns for %j the number %d', (value, expected) => {
    expect(seconds.read(value)).toBe(expected)
  })

  it.each([null, undefined])('returns EMPTY for %j', (value) => {
    expect(seconds.read(value)).toBe(EMPTY)
  })

  it.each([
    '',
    ' ',
    ' 60',
    '60 ',
    '60\n',
    '6 0',
    '-1',
    '+1',
    '-0',
    '1.0',
    '1.5',
    '.5',
    '1e1',
    '0x10',
    '1_000',
    '1,000',
    '6:0',
    '6/0',
    '60s',
    's60',
    '６０',
    '六十',
    '٣',
    '00:01:00',
    'NaN',
    'Infinity',
    '9007199254740992',
    '9007199254740993',
    '9'.repeat(400)
  ])('returns INVALID for the text %j', (text) => {
    expect(seconds.read(text)).toBe(INVALID)
  })

  it.each([-1, 0.5, 1e-9, 9_007_199_254_740_992, 1e21, NaN, Infinity, -Infinity])(
    'returns INVALID for the number %d',
    (number) => {
      expect(seconds.read(number)).toBe(INVALID)
    }
  )

  it.each([true, false, [], [60], {}, 60n, new Date(60), Object('60')])('returns INVALID for %p', (value) => {
    expect(seconds.read(value)).toBe(INVALID)
  })
})

describe('seconds.write', () => {
  it.each([
    [0, '0'],
    [60, '60'],
    [9_007_199_254_740_991, '9007199254740991']
  ])('writes %d as %j, and reads it back', (value, text) => {
    expect(seconds.write(value)).toBe(text)
    expect(seconds.read(text)).toBe(value)
  })
})

it('has the repair of whitespace around it', () => {
  expect(seconds.repairs.map(({ code }) => code)).toStrictEqual(['padded-value'])
})

it('expects a whole number of seconds, not negative', () => {
  expect(seconds.expected).toBe('a whole number of seconds, not negative')
})
