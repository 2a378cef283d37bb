import type { Path } from '../../src'
import { placeRepeated } from '../../src/record/place-repeated'

const ENVELOPE = { records: [{}, {}, {}], enveloped: true }
const BARE = { records: [{}], enveloped: false }

/** The keys of each path, placed; each by its path and offset. */
const placed = (opened: typeof ENVELOPE, paths: readonly Path[]): unknown => {
  const repeated = paths.map((path, offset) => ({ path, position: { offset, line: 1, column: offset + 1 } }))
  const { ofBody, ofRecord } = placeRepeated(repeated, opened)
  return {
    ofBody: ofBody.map(({ code, path, position }) => [code, path, position?.offset]),
    ofRecord: Array.from(ofRecord, ([index, issues]) => [
      index,
      issues.map(({ code, path, position }) => [code, path, position?.offset])
    ])
  }
}

describe('placeRepeated', () => {
  it('places nothing where nothing is repeated', () => {
    expect(placed(ENVELOPE, [])).toStrictEqual({ ofBody: [], ofRecord: [] })
  })

  it('gives to each record its own, whatever their depth', () => {
    expect(
      placed(ENVELOPE, [
        ['cdr', 2, 'duration'],
        ['cdr', 0, 'x', 1, 'y'],
        ['cdr', 2, 'tel'],
        ['cdr', 1, 0, 'x']
      ])
    ).toStrictEqual({
      ofBody: [],
      ofRecord: [
        [
          2,
          [
            ['ambiguous-key', ['cdr', 2, 'duration'], 0],
            ['ambiguous-key', ['cdr', 2, 'tel'], 2]
          ]
        ],
        [0, [['ambiguous-key', ['cdr', 0, 'x', 1, 'y'], 1]]],
        [1, [['ambiguous-key', ['cdr', 1, 0, 'x'], 3]]]
      ]
    })
  })

  it.each<[Path]>([[['cdr']], [['x']], [['x', 'y']], [['x', 0, 'duration']], [['cdr', 'x', 'y']]])(
    'leaves %j to the body',
    (path) => {
      expect(placed(ENVELOPE, [path])).toStrictEqual({ ofBody: [['ambiguous-key', path, 0]], ofRecord: [] })
    }
  )

  it.each<[Path, Path]>([
    [
      [' cdr ', 1, ' duration '],
      ['cdr', 1, 'duration']
    ],
    [
      ['cdr\n', 1, 'x'],
      ['cdr', 1, 'x']
    ],
    [
      ['cdr', 1, 'x', ' y '],
      ['cdr', 1, 'x', ' y ']
    ]
  ])('names the members of %j as the tables do: %j', (sent, path) => {
    expect(placed(ENVELOPE, [sent])).toStrictEqual({
      ofBody: [],
      ofRecord: [[1, [['ambiguous-key', path, 0]]]]
    })
  })

  it.each<[Path, Path]>([
    [['duration'], ['duration']],
    [[' duration '], ['duration']],
    [
      ['x', 0, ' y '],
      ['x', 0, ' y ']
    ],
    [
      ['x', 0, 'cdr'],
      ['x', 0, 'cdr']
    ]
  ])('gives %j of a bare record to it, as %j', (sent, path) => {
    expect(placed(BARE, [sent])).toStrictEqual({ ofBody: [], ofRecord: [[0, [['ambiguous-key', path, 0]]]] })
  })

  it('finds one key in one object once, though it is repeated with and without blanks', () => {
    expect(
      placed(ENVELOPE, [
        ['cdr', 0, 'duration'],
        ['cdr', 0, ' duration ']
      ])
    ).toStrictEqual({ ofBody: [], ofRecord: [[0, [['ambiguous-key', ['cdr', 0, 'duration'], 0]]]] })
  })
})
