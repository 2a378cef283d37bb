import { addHours, emptyHours, type Hours } from '../../../../src/cli/reports/statistics/hours'
import { zeroPerKind } from '../../../../src/cli/reports/statistics/per-kind'
import { timeSection } from '../../../../src/cli/reports/statistics/periods'

const MS_PER_HOUR = 3_600_000
const start = Date.parse('2020-04-27T00:00:00Z') / MS_PER_HOUR

const every = (step: number, length: number): number[] =>
  Array.from({ length }, (_, index) => start + index * step)

/** Two conferences in each hour. */
const hoursOf = (list: readonly number[]): Hours => {
  const hours = emptyHours()
  for (const hour of list) hours.counts.set(hour, { ...zeroPerKind(), conference: 2 })
  return hours
}

/** Returns the title, the number of rows, and the first and last period. */
const shown = (list: readonly number[]): readonly unknown[] => {
  const { title, rows } = timeSection(hoursOf(list), ['conference'])
  return [title, rows.length, rows[0]?.label, rows.at(-1)?.label]
}

describe('timeSection', () => {
  it.each<[string, readonly number[], readonly unknown[]]>([
    ['no hour', [], ['Events by hour', 0, undefined, undefined]],
    ['one hour', [start], ['Events by hour, 2020-04-27', 1, '2020-04-27 00:00', '2020-04-27 00:00']],
    [
      'hours of one day, and those between',
      [start + 9, start + 12],
      ['Events by hour, 2020-04-27', 4, '2020-04-27 09:00', '2020-04-27 12:00']
    ],
    [
      'hours of two days, and those between',
      [start, start + 30],
      ['Events by hour', 31, '2020-04-27 00:00', '2020-04-28 06:00']
    ],
    [
      'two hours with too many between',
      [start, start + 10_000],
      ['Events by hour', 2, '2020-04-27 00:00', '2021-06-17 16:00']
    ],
    ['48 hours', every(1, 48), ['Events by hour', 48, '2020-04-27 00:00', '2020-04-28 23:00']],
    ['49 hours by day', every(1, 49), ['Events by day', 3, '2020-04-27', '2020-04-29']],
    ['days, and those between', every(39, 49), ['Events by day', 49, '2020-04-27', '2020-07-14']],
    ['days with gaps', every(13, 49), ['Events by day', 27, '2020-04-27', '2020-05-23']],
    ['70 days by month', every(24, 70), ['Events by month', 4, '2020-04', '2020-07']],
    ['months, and those between', every(24 * 14, 90), ['Events by month', 42, '2020-04', '2023-09']],
    ['70 months by year', every(24 * 31, 70), ['Events by year', 7, '2020', '2026']],
    ['years, and those between', every(24 * 250, 64), ['Events by year', 44, '2020', '2063']]
  ])('shows %s', (_name, hours, expected) => {
    expect(shown([...hours].reverse())).toStrictEqual(expected)
  })

  it('shows periods without events as 0', () => {
    const { head, rows } = timeSection(hoursOf([start, start + 2]), ['voice-code', 'conference'])
    expect(head).toStrictEqual(['hour', 'events', 'voice-code', 'conference'])
    expect(rows).toStrictEqual([
      { label: '2020-04-27 00:00', cells: ['2', '0', '2'], bar: [0, 0, 0, 2] },
      { label: '2020-04-27 01:00', cells: ['0', '0', '0'], bar: [0, 0, 0, 0] },
      { label: '2020-04-27 02:00', cells: ['2', '0', '2'], bar: [0, 0, 0, 2] }
    ])
  })

  it('adds up the hours of a day, a month and a year', () => {
    const events = (list: readonly number[]): readonly string[] =>
      timeSection(hoursOf(list), []).rows.map(({ cells }) => cells.join())
    expect(events(every(1, 72))).toStrictEqual(['48', '48', '48'])
    expect(events(every(24, 70))).toStrictEqual(['8', '62', '60', '10'])
    expect(events(every(24 * 31, 70))).toStrictEqual(['18', '22', '24', '24', '24', '22', '6'])
  })

  it('shows the last 62 years, and sums up the years before with the hours that were not kept', () => {
    const hours = emptyHours()
    for (let year = 1950; year < 2020; year++) {
      hours.counts.set(Date.UTC(year, 0) / MS_PER_HOUR, { ...zeroPerKind(), conference: 2, 'voice-code': 1 })
    }
    hours.others.conference = 5
    const before = structuredClone(hours)
    const { title, head, rows } = timeSection(hours, ['voice-code', 'conference'])
    expect(title).toBe('Events by year')
    expect(head).toStrictEqual(['year', 'events', 'voice-code', 'conference'])
    expect(rows).toHaveLength(63)
    expect([rows[0], rows[61], rows[62]]).toStrictEqual([
      { label: '1958', cells: ['3', '1', '2'], bar: [1, 0, 0, 2] },
      { label: '2019', cells: ['3', '1', '2'], bar: [1, 0, 0, 2] },
      { label: 'others', cells: ['29', '8', '21'], bar: [8, 0, 0, 21] }
    ])
    expect(hours).toStrictEqual(before)
  })

  it('has a row for events without a time, and for the hours that were not kept', () => {
    const hours = emptyHours()
    addHours(hours, hoursOf([start]))
    hours.others.conference = 5
    hours.withoutTime.conference = 7
    expect(
      timeSection(hours, ['conference']).rows.map(({ label, cells }) => [label, ...cells])
    ).toStrictEqual([
      ['2020-04-27 00:00', '2', '2'],
      ['others', '5', '5'],
      ['no time', '7', '7']
    ])
  })
})
