import type { Path } from '../../src'
import { lostDigits } from '../../src/diagnostics/create-issue'
import { type GroupedLosses, groupByRecord } from '../../src/records/group-by-record'
import type { LocatedLosses } from '../../src/repairs/recover-losses'

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
      [' cdr', 1, 'x', ' y '],
      ['cdr', 1, 'x', ' y ']
    ]
  ])('removes the whitespace around the keys of %j: %j', (sent, path) => {
    expect(grouped(true, [sent])).toStrictEqual({
      bodyIssues: [],
      issuesByRecord: [[1, [['ambiguous-key', path, 0]]]]
    })
  })

  it.each<[Path, Path]>([
    [[' x '], ['x']],
    [
      [' x ', ' y ', ' z '],
      ['x', ' y ', ' z ']
    ],
    [
      ['x', 0, ' z '],
      ['x', 0, ' z ']
    ]
  ])('removes the whitespace around the first key of %j alone, outside the records: %j', (sent, path) => {
    expect(grouped(true, [sent])).toStrictEqual({
      bodyIssues: [['ambiguous-key', path, 0]],
      issuesByRecord: []
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

describe('the long numbers that groupByRecord groups', () => {
  const at = (offset: number) => ({ offset, line: 1, column: offset + 1 })

  const grouping = (
    isEnveloped: boolean,
    numbers: readonly (readonly [LocatedLosses['numbers'][number]['outcome'], Path, string])[]
  ): GroupedLosses =>
    groupByRecord(
      {
        duplicateKeys: [],
        numbers: numbers.map(([outcome, path, digits], offset) => ({
          path,
          position: at(offset),
          digits,
          outcome
        }))
      },
      isEnveloped,
      KNOWN_KEYS
    )

  const plain = ({ bodyIssues, byRecord, repairs }: GroupedLosses): unknown => ({
    bodyIssues,
    byRecord: Array.from(byRecord, ([index, { issues, numbers }]) => [index, issues, Array.from(numbers)]),
    repairs
  })

  const NONE = { bodyIssues: [], byRecord: [], repairs: [] }

  it('are none without numbers', () => {
    expect(plain(grouping(true, []))).toStrictEqual(NONE)
  })

  it('are listed as repaired, with the digits of fields by the keys as sent, if they were kept', () => {
    expect(
      plain(
        grouping(true, [
          ['kept', ['cdr', 1, 'duration'], '1e400'],
          ['kept', ['cdr', 1, ' tel '], '2e400'],
          ['kept', ['cdr', 0, 'x'], '3e400'],
          ['kept', ['cdr', 0, 'x', 'duration'], '4e400'],
          ['kept', ['cdr', 2, 0], '5e400'],
          ['kept', ['total'], '6e400'],
          ['kept', ['total', 0, 'x'], '7e400'],
          ['kept', [], '8e400']
        ])
      )
    ).toStrictEqual({
      bodyIssues: [],
      byRecord: [
        [
          1,
          [],
          [
            ['duration', '1e400'],
            [' tel ', '2e400']
          ]
        ],
        [0, [], [['x', '3e400']]],
        [2, [], [['0', '5e400']]]
      ],
      repairs: [
        { code: 'long-number', path: ['cdr', 1, 'duration'] },
        { code: 'long-number', path: ['cdr', 1, 'tel'] },
        { code: 'long-number', path: ['cdr', 0, 'x'] },
        { code: 'long-number', path: ['cdr', 0, 'x', 'duration'] },
        { code: 'long-number', path: ['cdr', 2, 0] },
        { code: 'long-number', path: ['total'] },
        { code: 'long-number', path: ['total', 0, 'x'] },
        { code: 'long-number', path: [] }
      ]
    })
  })

  it('are not repaired if they are exact', () => {
    expect(
      plain(
        grouping(true, [
          ['exact', [' cdr ', 3, ' duration '], '10000000000000000'],
          ['exact', ['cdr', 3, 'x', 'y'], '10000000000000000'],
          ['exact', ['total'], '10000000000000000']
        ])
      )
    ).toStrictEqual({ ...NONE, byRecord: [[3, [], [[' duration ', '10000000000000000']]]] })
  })

  it('are issues of their record, or of the body, if they were lost', () => {
    expect(
      plain(
        grouping(true, [
          ['lost', ['cdr', 0, ' duration '], '1e400'],
          ['lost', ['cdr', 0, '13800000001'], '2e400'],
          ['lost', ['total'], '3e400'],
          ['lost', ['cdr', 0, 'x', 'y'], '4e400']
        ])
      )
    ).toStrictEqual({
      bodyIssues: [lostDigits(['total'], KNOWN_KEYS, at(2))],
      byRecord: [
        [
          0,
          [
            lostDigits(['cdr', 0, 'duration'], KNOWN_KEYS, at(0)),
            lostDigits(['cdr', 0, '13800000001'], KNOWN_KEYS, at(1)),
            lostDigits(['cdr', 0, 'x', 'y'], KNOWN_KEYS, at(3))
          ],
          []
        ]
      ],
      repairs: []
    })
  })

  it('are listed once for each path, whitespace aside', () => {
    const deep: Path = ['cdr', 0, 'x', 0, 0, 0, 0, 0]
    expect(
      grouping(true, [
        ['kept', ['cdr', 0, 'duration'], '1e400'],
        ['kept', ['cdr', 0, ' duration '], '2e400'],
        ['kept', deep, '3e400'],
        ['kept', deep, '4e400'],
        ['kept', ['x', 'y', 'z'], '5e400'],
        ['kept', ['x', 'y', ' z '], '6e400']
      ]).repairs
    ).toStrictEqual([
      { code: 'long-number', path: ['cdr', 0, 'duration'] },
      { code: 'long-number', path: deep },
      { code: 'long-number', path: ['x', 'y', 'z'] },
      { code: 'long-number', path: ['x', 'y', ' z '] }
    ])
  })

  it('are listed in addition to a duplicate key at the same path', () => {
    const { repairs, byRecord } = groupByRecord(
      {
        duplicateKeys: [{ path: ['cdr', 0, 'tel'], position: at(9) }],
        numbers: [{ path: ['cdr', 0, 'tel'], position: at(12), digits: '1e400', outcome: 'kept' }]
      },
      true,
      KNOWN_KEYS
    )
    expect(repairs).toStrictEqual([{ code: 'long-number', path: ['cdr', 0, 'tel'] }])
    expect(byRecord.get(0)?.issues.map(({ code }) => code)).toStrictEqual(['ambiguous-key'])
    expect(byRecord.get(0)?.numbers).toStrictEqual(new Map([['tel', '1e400']]))
  })

  it('belong to the one record of a bare body', () => {
    expect(
      plain(
        grouping(false, [
          ['kept', [' duration '], '1e400'],
          ['kept', ['x', 0, ' y '], '2e400'],
          ['exact', ['tel'], '3'],
          ['kept', ['x', 1, 'cdr'], '4e400'],
          ['lost', ['cdr', 5, ' x '], '5e400']
        ])
      )
    ).toStrictEqual({
      bodyIssues: [],
      byRecord: [
        [
          0,
          [lostDigits(['cdr', 5, ' x '], KNOWN_KEYS, at(4))],
          [
            [' duration ', '1e400'],
            ['tel', '3']
          ]
        ]
      ],
      repairs: [
        { code: 'long-number', path: ['duration'] },
        { code: 'long-number', path: ['x', 0, ' y '] },
        { code: 'long-number', path: ['x', 1, 'cdr'] }
      ]
    })
  })
})
