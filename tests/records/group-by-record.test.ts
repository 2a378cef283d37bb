import type { Path } from '../../src'
import { groupByRecord } from '../../src/records/group-by-record'

const KNOWN_KEYS = new Set(['cdr', 'duration', 'tel'])

/** Groups keys at these paths; gives the code, path and offset of each issue. */
const grouped = (isEnveloped: boolean, paths: readonly Path[]): unknown => {
  const keys = paths.map((path, offset) => ({ path, position: { offset, line: 1, column: offset + 1 } }))
  const { bodyIssues, byRecord } = groupByRecord(
    { duplicateKeys: keys, numbers: [] },
    isEnveloped,
    KNOWN_KEYS
  )
  return {
    bodyIssues: bodyIssues.map(({ code, path, position }) => [code, path, position?.offset]),
    issuesByRecord: Array.from(byRecord, ([index, { issues }]) => [
      index,
      issues.map(({ code, path, position }) => [code, path, position?.offset])
    ])
  }
}

describe('groupByRecord', () => {
  it('returns no issues for no duplicate keys', () => {
    expect(grouped(true, [])).toStrictEqual({ bodyIssues: [], issuesByRecord: [] })
  })

  it('groups the keys by record, at any depth', () => {
    expect(
      grouped(true, [
        ['cdr', 2, 'duration'],
        ['cdr', 0, 'x', 1, 'y'],
        ['cdr', 2, 'tel'],
        ['cdr', 1, 0, 'x']
      ])
    ).toStrictEqual({
      bodyIssues: [],
      issuesByRecord: [
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
    'returns %j as an issue of the body',
    (path) => {
      expect(grouped(true, [path])).toStrictEqual({
        bodyIssues: [['ambiguous-key', path, 0]],
        issuesByRecord: []
      })
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
  ])('removes the whitespace around the keys of %j: %j', (sent, path) => {
    expect(grouped(true, [sent])).toStrictEqual({
      bodyIssues: [],
      issuesByRecord: [[1, [['ambiguous-key', path, 0]]]]
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
  ])('returns %j of a bare record as an issue of that record, at %j', (sent, path) => {
    expect(grouped(false, [sent])).toStrictEqual({
      bodyIssues: [],
      issuesByRecord: [[0, [['ambiguous-key', path, 0]]]]
    })
  })

  it('returns one issue for a key that is duplicated both with and without whitespace', () => {
    expect(
      grouped(true, [
        ['cdr', 0, 'duration'],
        ['cdr', 0, ' duration ']
      ])
    ).toStrictEqual({ bodyIssues: [], issuesByRecord: [[0, [['ambiguous-key', ['cdr', 0, 'duration'], 0]]]] })
  })

  it('names only known keys in the messages', () => {
    const position = { offset: 7, line: 1, column: 8 }
    const keys = ['duration', '13800000001'].map((key) => ({ path: ['cdr', 0, key], position }))
    const { byRecord } = groupByRecord({ duplicateKeys: keys, numbers: [] }, true, KNOWN_KEYS)
    const issues = byRecord.get(0)?.issues ?? []
    expect(issues.map(({ message }) => message)).toStrictEqual([
      '`duration` occurs more than once, so its value is uncertain (line 1, column 8)',
      'a key occurs more than once, so its value is uncertain (line 1, column 8)'
    ])
  })
})
