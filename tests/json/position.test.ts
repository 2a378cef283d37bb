import { positionsOf } from '../../src/json/position'

describe('positionsOf', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['abc', 3, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\nb', 3, 2, 2],
    ['\n', 0, 1, 1],
    ['\n', 1, 2, 1],
    ['\n\n\n', 3, 4, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 1, 3],
    ['a\u2028b', 2, 1, 3],
    ['😀a', 2, 1, 3],
    ['正\n常a', 3, 2, 2]
  ])('returns for %j, offset %i: line %i, column %i', (text, offset, line, column) => {
    expect(positionsOf(text, [offset])).toStrictEqual([{ offset, line, column }])
  })

  it('returns several positions', () => {
    expect(positionsOf('ab\ncd\n\nef', [0, 1, 2, 3, 3, 5, 6, 7, 9])).toStrictEqual([
      { offset: 0, line: 1, column: 1 },
      { offset: 1, line: 1, column: 2 },
      { offset: 2, line: 1, column: 3 },
      { offset: 3, line: 2, column: 1 },
      { offset: 3, line: 2, column: 1 },
      { offset: 5, line: 2, column: 3 },
      { offset: 6, line: 3, column: 1 },
      { offset: 7, line: 4, column: 1 },
      { offset: 9, line: 4, column: 3 }
    ])
  })

  it('returns an empty array for no offsets', () => {
    expect(positionsOf('abc', [])).toStrictEqual([])
  })
})
