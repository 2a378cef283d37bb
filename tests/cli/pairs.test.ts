import { pairs } from '../../src/cli/pairs'

describe('pairs', () => {
  it.each<[readonly string[], readonly (number | undefined)[], readonly unknown[]]>([
    [[], [], []],
    [
      ['a', 'b'],
      [1, 2],
      [
        ['a', 1],
        ['b', 2]
      ]
    ],
    [
      ['a', 'b'],
      [undefined, 0],
      [
        ['a', undefined],
        ['b', 0]
      ]
    ],
    [['a', 'b'], [1], [['a', 1]]],
    [['a'], [1, 2], [['a', 1]]],
    [[], [1], []]
  ])('of %j and %j are %j', (ones, others, expected) => {
    expect(pairs(ones, others)).toStrictEqual(expected)
  })
})
