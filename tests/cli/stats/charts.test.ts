import { countChart, kindChart, timeChart } from '../../../src/cli/stats/charts'
import { hourSection } from '../../../src/cli/stats/hour-section'
import { noHours } from '../../../src/cli/stats/hours'
import { noneOfEach } from '../../../src/cli/stats/per-kind'
import { row, type Row, type Section } from '../../../src/cli/stats/section'

const MS_PER_HOUR = 3_600_000

const sectionOf = (rows: readonly Row[]): Section => ({
  id: 'x',
  title: 'X',
  head: ['x', 'events', 'share'],
  rows,
  dispensable: []
})

describe('timeChart', () => {
  const chartOf = (times: readonly string[]): unknown => {
    const hours = noHours()
    times.forEach((time, at) => {
      hours.counts.set(Date.parse(time) / MS_PER_HOUR, {
        ...noneOfEach(),
        conference: at + 1,
        'voice-code': 7
      })
    })
    hours.withoutTime.conference = 9
    const { option } = timeChart(
      hourSection(hours, ['voice-code', 'conference']),
      ['voice-code', 'conference'],
      'wide'
    )
    return option
  }
  const expected = (labels: readonly string[], ...data: readonly (readonly number[])[]): unknown => ({
    xAxis: { data: labels },
    series: data.map((of) => ({ data: of }))
  })

  it.each<[string, readonly string[], unknown]>([
    ['of no times', [], expected([], [], [])],
    ['of hours', ['2020-04-27T17:00Z', '2020-04-27T18:00Z'], expected(['17', '18'], [7, 7], [1, 2])],
    [
      'of hours of two days',
      ['2020-04-27T23:00Z', '2020-04-28T00:00Z'],
      expected(['04-27 23', '04-28 00'], [7, 7], [1, 2])
    ],
    [
      'of hours of two years',
      ['2020-12-31T23:00Z', '2021-01-01T00:00Z'],
      expected(['2020-12-31 23', '2021-01-01 00'], [7, 7], [1, 2])
    ]
  ])('%s has a column for each, and none for events without time', (_name, times, chart) => {
    expect(chartOf(times)).toMatchObject(chart as object)
  })
})

/** The label that a formatter writes beside each element, and beside one that there is not. */
const labelsOf = (series: unknown, count: number): readonly string[] => {
  const [{ label }] = series as [{ label: { formatter: (of: { dataIndex: number }) => string } }]
  return Array.from({ length: count + 1 }, (_, dataIndex) => label.formatter({ dataIndex }))
}

describe('kindChart', () => {
  it('has a segment in its own colour for each kind that occurs', () => {
    const section = sectionOf([
      row('voice-code', ['0', '0.0%'], [0]),
      row('callback-cdr', ['3', '75.0%'], [3]),
      row('conference', ['1', '25.0%'], [1]),
      row('all', ['4', '100.0%'], [], true)
    ])
    const { option } = kindChart(section, ['callback-cdr', 'conference'])
    expect(option.series).toMatchObject([
      {
        data: [
          { value: 3, itemStyle: { color: 'var(--kind-callback-cdr)' } },
          { value: 1, itemStyle: { color: 'var(--kind-conference)' } }
        ]
      }
    ])
    expect(labelsOf(option.series, 2)).toStrictEqual(['75.0%', '25.0%', ''])
  })
})

describe('countChart', () => {
  it('has a bar for each of the first twelve', () => {
    const rows = Array.from({ length: 13 }, (_, at) => row(`word ${at}`, [`${20 - at}`, `${at}%`], [20 - at]))
    const { option, height } = countChart(sectionOf(rows), 'narrow')
    expect(option).toMatchObject({
      yAxis: { data: Array.from({ length: 12 }, (_, at) => `word ${at}`) },
      series: [{ data: Array.from({ length: 12 }, (_, at) => 20 - at) }]
    })
    expect(height).toBe(12 + 28 * 12)
    expect(labelsOf(option.series, 12).slice(-2)).toStrictEqual(['9  11%', ''])
  })
})
