import type { Summary } from '../report'
import { colorOf, ringChart, timeChart } from './charts'
import { type Figure, figuresOf } from './figures'
import { escapeHtml, type Html, markup, trusted } from './markup'
import { PAGE_STYLE } from './page-style'
import { longestBar, type Row, type Section } from './section'
import { sectionsOf } from './sections'
import type { ShownOptions } from './shown-text'

/** The most rows of one table. */
const MOST_ROWS = 100

const figureHtml = ({ label, value, detail = '', isFault = false }: Figure): Html =>
  markup`<div${isFault && markup` class="fault"`}>
<dt>${escapeHtml(label)}</dt><dd class="value">${escapeHtml(value)}</dd>
${detail !== '' && markup`<dd>${escapeHtml(detail)}</dd>`}</div>
`

const tableHtml = ({ title, head, rows, parts = ['accent'] }: Section): Html => {
  const longest = longestBar(rows)
  const partHtml = (part: string, length: number): Html => {
    const width = Number(((100 * length) / longest).toFixed(2))
    const color = trusted(colorOf(part))
    return length > 0 ? markup`<span style="width:${width}%;background:${color}"></span>` : markup``
  }
  const rowHtml = ({ label, cells, bar, isTotal = false }: Row): Html => {
    // Screen readers and fonts need to know that the platform's words are Chinese.
    const lang = /\p{Script=Han}/u.test(label) && markup` lang="zh-Hans"`
    return markup`<tr${isTotal && markup` class="total"`}>
<th scope="row"${lang}>${escapeHtml(label)}<div>${parts.map((part, at) => partHtml(part, bar[at] ?? 0))}</div></th>
${cells.map((cell) => markup`<td>${escapeHtml(cell)}</td>`)}
</tr>
`
  }
  return markup`<div class="scroll"><table aria-label="${escapeHtml(title)}">
<thead><tr>${head.map((name) => markup`<th scope="col">${escapeHtml(name)}</th>`)}</tr></thead>
<tbody>
${rows.map(rowHtml)}</tbody>
</table></div>
`
}

const legendHtml = (part: string): Html =>
  markup`<li><span style="background:${trusted(colorOf(part))}"></span>${escapeHtml(part)}</li>`

const chartHtml = (className: string, id: string, svg: string): Html =>
  markup`<figure class="${trusted(className)}" role="img" aria-labelledby="${trusted(id)}">
${trusted(svg)}</figure>
`

const chartsHtml = (section: Section): readonly Html[] => {
  const { id } = section
  if (id === 'kinds') return [chartHtml('ring', id, ringChart(section))]
  if (id !== 'time') return []
  const wide = chartHtml('wide', id, timeChart(section, 900))
  const narrow = chartHtml('narrow', id, timeChart(section, 340))
  // The style sheet hides the long table only on screens, so that it is printed.
  return [wide, narrow, markup`<details><summary>Table</summary></details>`]
}

const sectionHtml = (section: Section): Html => {
  const { title, note, parts } = section
  const id = trusted(section.id)
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(title)}</h2>
${note !== undefined && markup`<p>${escapeHtml(note)}</p>`}
${parts !== undefined && markup`<ul>${parts.map(legendHtml)}</ul>`}
${chartsHtml(section)}
${tableHtml(section)}</section>
`
}

/** Returns the statistics as one HTML page without scripts. The page loads no other files. */
export const statsPage = (
  summary: Summary,
  title: string,
  { showValues = false }: Partial<ShownOptions> = {}
): string => {
  const words = trusted(
    showValues ? 'Words are shown as sent.' : 'Phone numbers and addresses in words are masked.'
  )
  const heading = escapeHtml(summary.interrupted ? `${title} (interrupted)` : title)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${heading}</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<header><h1>${heading}</h1></header>
<main>
<dl>${figuresOf(summary).map(figureHtml)}</dl>
${sectionsOf(summary, MOST_ROWS).map(sectionHtml)}</main>
<footer>${words} Times are in the platform's time zone.</footer>
</body>
</html>
`
}
