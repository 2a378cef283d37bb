import { EMPTY, INVALID } from '../../src/fields/field'
import { id } from '../../src/fields/id'

describe('id.read', () => {
  it.each<[unknown, string]>([
    ['2016010000000205', '2016010000000205'],
    ['20180635240289460415365120401', '20180635240289460415365120401'],
    ['a', 'a'],
    [2016010000000205, '2016010000000205'],
    [0, '0']
  ])('returns for %j the id %j', (value, expected) => {
    expect(id.read(value)).toBe(expected)
  })

  it.each([null, undefined])('returns EMPTY for %j', (value) => {
    expect(id.read(value)).toBe(EMPTY)
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
  ])('returns INVALID for %p', (value) => {
    expect(id.read(value)).toBe(INVALID)
  })
})

it('has the repair of whitespace around it', () => {
  expect(id.repairs.map(({ code }) => code)).toStrictEqual(['padded-value'])
})

it('writes an id as it is', () => {
  expect(id.write('2016010000000205')).toBe('2016010000000205')
})

it('expects a string or a whole number up to 2^53 - 1, not empty', () => {
  expect(id.expected).toBe('a string or a whole number up to 2^53 - 1, not empty')
})
