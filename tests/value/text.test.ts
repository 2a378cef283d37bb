import { text } from '../../src/value/text'

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
  ])('takes %j for %j', (value, expected) => {
    expect(text.read(value)).toBe(expected)
  })

  it.each([null, undefined])('takes %j for nothing', (value) => {
    expect(text.read(value)).toBeNull()
  })

  it.each([9_007_199_254_740_992, 2.018063524028946e28, 1e21, 1.5, NaN, Infinity, -Infinity])(
    'refuses the number %d, whose digits are not certain',
    (number) => {
      expect(text.read(number)).toBeUndefined()
    }
  )

  it.each([true, false, [], ['13800000001'], {}, 1n, Object('13800000001'), Symbol('a')])(
    'refuses %p',
    (value) => {
      expect(text.read(value)).toBeUndefined()
    }
  )

  it.each([' 1', '1 ', '\t1', '1\n', '\u00a01', '1\u3000', '\ufeff1', ' ', '\n'])(
    'leaves %j with blanks around it to the repair',
    (value) => {
      expect(text.read(value)).toBeUndefined()
      expect(text.mends.map(({ code, mend }) => [code, mend(value)])).toStrictEqual([
        ['padded-value', value.trim()]
      ])
    }
  )
})

it('says what it is', () => {
  expect(text.expected).toBe('a string or a whole number up to 2^53 - 1')
})

describe('text.write', () => {
  it.each(['', '13800000001', '张三'])('writes %j as it is', (value) => {
    expect(text.write(value)).toBe(value)
  })
})
