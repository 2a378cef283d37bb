import { row, type Section } from '../../../src/cli/stats/section'
import { fitCell, layOut, type TableLayout } from '../../../src/cli/stats/table-layout'

const sectionOf = (label: string, cells: readonly string[], bar: readonly number[] = [1]): Section => ({
  id: 'x',
  title: 'X',
  head: ['name', ...cells.map((_, at) => `c-${at}`)],
  rows: [row(label, cells, bar), row('all', cells, [], true)],
  dispensable: [[2], [3, 4]]
})

const laidOut = (section: Section, columns: number): unknown => {
  const { widths, barWidth }: TableLayout = layOut(section, columns)
  return [[...widths], barWidth]
}

describe('layOut', () => {
  const five = (length: number): Section => sectionOf('label', Array<string>(4).fill('9'.repeat(length)))

  it.each<[string, Section, number, readonly (readonly [number, number])[], number]>([
    [
      'leaves the rest to bars',
      sectionOf('label', ['12', '345']),
      60,
      [
        [0, 5],
        [1, 2],
        [2, 3]
      ],
      44
    ],
    [
      'has no bars where none are',
      sectionOf('label', ['12', '345'], []),
      60,
      [
        [0, 5],
        [1, 2],
        [2, 3]
      ],
      0
    ],
    [
      'leaves nothing out that has room',
      five(9),
      61,
      [
        [0, 5],
        [1, 9],
        [2, 9],
        [3, 9],
        [4, 9]
      ],
      10
    ],
    [
      'leaves out what goes first',
      five(9),
      60,
      [
        [0, 5],
        [1, 9],
        [3, 9],
        [4, 9]
      ],
      20
    ],
    [
      'leaves out what goes next',
      five(12),
      58,
      [
        [0, 5],
        [1, 12]
      ],
      37
    ],
    [
      'has no bars where no room is left',
      sectionOf('label', ['9'.repeat(50)]),
      60,
      [
        [0, 5],
        [1, 50]
      ],
      0
    ],
    [
      'breaks a number that is too long',
      sectionOf('label', ['9'.repeat(60)]),
      60,
      [
        [0, 5],
        [1, 53]
      ],
      0
    ],
    [
      'cuts a long label, to 16 cells at the least',
      sectionOf('l'.repeat(70), ['9'.repeat(60)]),
      60,
      [
        [0, 16],
        [1, 42]
      ],
      0
    ],
    [
      'cuts a long label for bars of 10 cells',
      sectionOf('l'.repeat(70), ['99']),
      60,
      [
        [0, 44],
        [1, 2]
      ],
      10
    ]
  ])('%s', (_name, section, columns, widths, barWidth) => {
    expect(laidOut(section, columns)).toStrictEqual([widths, barWidth])
  })
})

describe('fitCell', () => {
  it.each([
    ['应答|正常', 0, 9, '应答|正常'],
    ['应答|正常', 0, 6, '应答|…'],
    ['12,345', 1, 6, '12,345'],
    ['12,345', 1, 4, '12,3\n45']
  ])('makes of %j in column %i in %i cells %j', (text, column, width, expected) => {
    expect(fitCell(text, column, width)).toBe(expected)
  })
})
