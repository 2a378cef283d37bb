import { BarChart, PieChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import stringWidth from 'string-width'

use([BarChart, PieChart, GridComponent, SVGRenderer])

/** Of a Latin letter in a wide font of 12 pixels; a Chinese character counts as two. */
const PIXELS_PER_CELL = 7.2

/** The font of the reader is not known: room for a wide one. */
const measureText = (text: string): { width: number } => ({ width: stringWidth(text) * PIXELS_PER_CELL })

/** What only a page with scripts would use; with the numbers of the process's charts, so that no two pages were the same. */
const FOR_SCRIPTS = / class="zr\d+-cls-\d+"| ecmeta_\w+="\w*"| pointer-events="\w+"/g
/** Escaped texts hold no `<`: nothing else looks so. */
const STYLE_SHEET = /<style ?><!\[CDATA\[[^<]*<\/style>/

/** Draws a chart as SVG without scripts, styles and ids. Texts in it are escaped. */
export const drawChart = (option: EChartsCoreOption, width: number, height: number): string => {
  setPlatformAPI({ measureText })
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg.replace(STYLE_SHEET, '').replace(FOR_SCRIPTS, '')
}
