import { id } from '../../src/value/id'

describe('id.read', () => {
  it.each<[unknown, string]>([
    ['2016010000000205', '2016010000000205'],
    ['20180635240289460415365120401', '20180635240289460415365120401'],
    ['a', 'a'],
    [2016010000000205, '2016010000000205'],
    [0, '0']
  ])('takes %j for %j', (value, expected) => {
    expect(id.read(value)).toBe(expected)
  })

  it.each([null, undefined])('takes %j for nothing', (value) => {
    expect(id.read(value)).toBeNull()
  })

  it.each([
    '',
    ' ',
    ' 1',
    '1 ',
    2.018063524028946e28,
    9_007_199_254_740_992,
    1.5,
    NaN,
    true,
    [],
    {},
    ['2016010000000205']
  ])('refuses %p', (value) => {
    expect(id.read(value)).toBeUndefined()
  })
})

it('says that an id is not empty', () => {
  expect(id.expected).toBe('a string or a whole number up to 2^53 - 1, not empty')
})

it('mends blanks around an id', () => {
  expect(id.mends.map(({ code }) => code)).toStrictEqual(['padded-value'])
})

it('writes an id as it is', () => {
  expect(id.write('2016010000000205')).toBe('2016010000000205')
})
