import type { EChartsCoreOption } from 'echarts/core'
import type { Kind } from '../../events'
import { pairs } from '../pairs'
import { grouped } from './numbers'
import { barLength, type Row, type Section } from './section'

/** A chart as data, as wide as it is shown. */
export interface Chart {
  readonly option: EChartsCoreOption
  readonly width: number
  readonly height: number
}

/** For a wide screen, or for a phone. */
export type Screen = 'wide' | 'narrow'

const WIDTHS: Readonly<Record<Screen, number>> = { wide: 900, narrow: 340 }
/** The most texts of one chart; the table has more. */
const MOST_BARS = 12

// The colours are those of the style sheet, which knows light from dark.
const TEXT = { color: 'var(--text)', fontFamily: 'inherit', fontSize: 12 }
const FAINT = { lineStyle: { color: 'var(--line)' } }
const AXIS = { axisLine: FAINT, axisTick: { show: false }, axisLabel: TEXT, splitLine: FAINT }
const STILL = { silent: true, clip: false, emphasis: { disabled: true } }
/** Parts the segments of a bar. */
const SEGMENT = { borderColor: 'var(--card)', borderWidth: 1 }
const GRID = { left: 4, bottom: 4, top: 10, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' }

export const kindColor = (kind: Kind): string => `var(--kind-${kind})`

/** `17` of `2020-04-27 17`, where all labels are of one day; of one year without the year. */
const shortLabels = (labels: readonly string[]): readonly string[] => {
  const [first = ''] = labels
  const cut = ['YYYY-MM-DD '.length, 'YYYY-'.length].find(
    (length) => first.length > length && labels.every((label) => label.startsWith(first.slice(0, length)))
  )
  return cut === undefined ? labels : labels.map((label) => label.slice(cut))
}

/** Columns over time, a segment for each kind. */
export const timeChart = ({ rows }: Section, kinds: readonly Kind[], screen: Screen): Chart => {
  const periods = rows.filter(({ label }) => label !== 'others' && label !== 'no time')
  const option = {
    grid: { ...GRID, right: 8 },
    xAxis: {
      ...AXIS,
      type: 'category',
      data: shortLabels(periods.map(({ label }) => label)),
      axisLabel: { ...TEXT, hideOverlap: true }
    },
    yAxis: { ...AXIS, type: 'value', minInterval: 1, axisLabel: { ...TEXT, formatter: grouped } },
    series: kinds.map((kind, at) => ({
      ...STILL,
      type: 'bar',
      stack: 'events',
      barCategoryGap: '25%',
      barMaxWidth: 48,
      itemStyle: { ...SEGMENT, color: kindColor(kind) },
      data: periods.flatMap(({ bar }) => bar.slice(at, at + 1))
    }))
  }
  return { option, width: WIDTHS[screen], height: 260 }
}

/** The text of a cell, at the place of its row. */
const cellAt =
  (textOf: (row: Row) => string, rows: readonly Row[]) =>
  ({ dataIndex }: { readonly dataIndex: number }): string =>
    rows
      .slice(dataIndex, dataIndex + 1)
      .map(textOf)
      .join('')

/** The last cell. */
const shareOf = ({ cells }: Row): string => cells.slice(-1).join('')

/** A ring, a segment for each kind that occurs. */
export const kindChart = ({ rows }: Section, kinds: readonly Kind[]): Chart => {
  const shown = rows.filter(({ label }) => kinds.some((kind) => kind === label))
  const series = {
    ...STILL,
    type: 'pie',
    radius: ['46%', '76%'],
    itemStyle: SEGMENT,
    label: { ...TEXT, formatter: cellAt(shareOf, shown) },
    labelLine: { length: 6, length2: 6 },
    data: pairs(shown, kinds).map(([row, kind]) => ({
      value: barLength(row),
      itemStyle: { color: kindColor(kind) }
    }))
  }
  return { option: { series: [series] }, width: 320, height: 210 }
}

const rowsChart = (rows: readonly Row[], screen: Screen, room: number, series: readonly object[]): Chart => {
  const option = {
    grid: { ...GRID, right: room, top: 4 },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      ...AXIS,
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLabel: { ...TEXT, width: screen === 'wide' ? 260 : 100, overflow: 'truncate', interval: 0 }
    },
    series: series.map((one) => ({ ...STILL, type: 'bar', barMaxWidth: 18, ...one }))
  }
  return { option, width: WIDTHS[screen], height: 12 + 28 * rows.length }
}

/** A bar for each of the most frequent texts. */
export const countChart = ({ rows }: Section, screen: Screen): Chart => {
  const shown = rows.slice(0, MOST_BARS)
  const formatter = cellAt(({ cells }) => cells.join('  '), shown)
  const label = { ...TEXT, show: true, position: 'right', formatter }
  const data = shown.map(barLength)
  return rowsChart(shown, screen, 110, [{ data, label, itemStyle: { color: 'var(--accent)' } }])
}

/** A bar of full length for each kind, answered and not. */
export const answerChart = ({ rows }: Section, screen: Screen): Chart => {
  const label = { ...TEXT, show: true, position: 'right', formatter: cellAt(shareOf, rows) }
  const shares = rows.map(barLength)
  const others = shares.map((answered) => 1 - answered)
  return rowsChart(rows, screen, 60, [
    { stack: 'calls', data: shares, itemStyle: { color: 'var(--good)' } },
    { stack: 'calls', data: others, label, itemStyle: { color: 'var(--line)' } }
  ])
}
