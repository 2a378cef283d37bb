import { BarChart, PieChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import stringWidth from 'string-width'
import { grouped } from './numbers'
import { KIND_ORDER } from './per-kind'
import { barLength, type Section } from './section'

use([BarChart, PieChart, GridComponent, SVGRenderer])

// The reader's font is unknown: assume a wide one of 12 pixels.
setPlatformAPI({ measureText: (text) => ({ width: stringWidth(text) * 7.2 }) })

const TEXT = { color: 'var(--text)', fontFamily: 'inherit', fontSize: 12 }
const LINE = { lineStyle: { color: 'var(--line)' } }
const AXIS = { axisLine: LINE, axisTick: { show: false }, axisLabel: TEXT, splitLine: LINE }
const EDGE = { borderColor: 'var(--card)', borderWidth: 1 }
const STILL = { silent: true, clip: false, emphasis: { disabled: true } }

/** Attributes that only scripts use. They contain process-wide counters, so no two pages would be equal. */
const FOR_SCRIPTS = / class="zr\d+-cls-\d+"| ecmeta_\w+="\w*"| pointer-events="\w+"/g
/** Matches up to `<`, which escaped texts do not contain. */
const STYLE_SHEET = /<style ?><!\[CDATA\[[^<]*<\/style>/

/** Draws a chart as SVG without scripts, styles and ids. Texts in it are escaped. */
const draw = (width: number, height: number, option: EChartsCoreOption): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg.replace(STYLE_SHEET, '').replace(FOR_SCRIPTS, '')
}

/** Returns the colour of a part of a bar, which the style sheet defines. */
export const colorOf = (part: string): string => `var(--${part.replace(' ', '-')})`

/** Draws columns over time, with a segment for each kind. */
export const timeChart = ({ rows }: Section, width: number): string => {
  const periods = rows.filter(({ label }) => /^\d/.test(label))
  const days = new Set(periods.map(({ label }) => label.split(' ')[0]))
  // The title of the section has the date if there is only one.
  const data = periods.map(({ label }) => (days.size === 1 ? label.slice(-5) : label.replace(' ', '\n')))
  return draw(width, 260, {
    grid: { left: 4, right: 8, bottom: 4, top: 10, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...AXIS, type: 'category', data, axisLabel: { ...TEXT, hideOverlap: true } },
    yAxis: { ...AXIS, type: 'value', minInterval: 1, axisLabel: { ...TEXT, formatter: grouped } },
    series: KIND_ORDER.map((kind, at) => ({
      ...{ ...STILL, type: 'bar', stack: 'kinds', barCategoryGap: '25%', barMaxWidth: 48 },
      itemStyle: { ...EDGE, color: colorOf(kind) },
      data: periods.map(({ bar }) => bar[at])
    }))
  })
}

/** Draws a ring with a segment for each row that is not 0. */
export const ringChart = ({ rows }: Section): string => {
  const data = rows
    .filter((row) => barLength(row) > 0)
    .map((row) => ({
      name: row.cells.at(-1),
      value: barLength(row),
      itemStyle: { color: colorOf(row.label) }
    }))
  const lines = { label: { ...TEXT, formatter: '{b}' }, labelLine: { length: 6, length2: 6 } }
  const series = { ...STILL, ...lines, type: 'pie', radius: ['46%', '76%'], itemStyle: EDGE, data }
  return draw(320, 210, { series })
}
