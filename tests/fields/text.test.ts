import { EMPTY, INVALID } from '../../src/fields/field'
import { text } from '../../src/fields/text'

describe('text.read', () => {
  it.each<[unknown, string]>([
    ['13800000001', '13800000001'],
    ['', ''],
    ['0', '0'],
    ['00123', '00123'],
    ['20180635240289460415365120401', '20180635240289460415365120401'],
    ['ff8080813fc70a7b013fc72312324213', 'ff8080813fc70a7b013fc72312324213'],
    ['+86 138 0000 0001', '+86 138 0000 0001'],
    ['张 三', '张 三'],
    ['😀', '😀'],
    ['a\u200b', 'a\u200b'],
    [13800000001, '13800000001'],
    [2016010000000205, '2016010000000205'],
    [9_007_199_254_740_991, '9007199254740991'],
    [-1, '-1'],
    [0, '0'],
    [-0, '0'],
    [1e3, '1000']
  ])('returns for %j the text %j', (value, expected) => {
    expect(text.read(value)).toBe(expected)
  })

  it.each([null, undefined])('returns EMPTY for %j', (value) => {
    expect(text.read(value)).toBe(EMPTY)
  })

  it.each([9_007_199_254_740_992, 2.018063524028946e28, 1e21, 1.5, NaN, Infinity, -Infinity])(
    'returns INVALID for the number %d, whose digits are not certain',
    (number) => {
      expect(text.read(number)).toBe(INVALID)
    }
  )

  it.each([true, false, [], ['13800000001'], {}, 1n, Object('13800000001'), Symbol('a')])(
    'returns INVALID for %p',
    (value) => {
      expect(text.read(value)).toBe(INVALID)
    }
  )

  it.each([' 1', '1 ', '\t1', '1\n', '\u00a01', '1\u3000', '\ufeff1', ' ', '\n'])(
    'returns INVALID for %j, which its repair makes valid',
    (value) => {
      expect(text.read(value)).toBe(INVALID)
      expect(text.repairs.map(({ code, repair }) => [code, repair(value)])).toStrictEqual([
        ['padded-value', value.trim()]
      ])
    }
  )
})

describe('text.write', () => {
  it.each(['', '13800000001', '张三'])('writes %j as it is', (value) => {
    expect(text.write(value)).toBe(value)
  })
})

it('expects a string or a whole number up to 2^53 - 1', () => {
  expect(text.expected).toBe('a string or a whole number up to 2^53 - 1')
})
