import type { Kind } from '../../events'
import { answerChart, type Chart, countChart, kindChart, kindColor, type Screen, timeChart } from './charts'
import { escapeHtml, type Html, markup, trusted } from './markup'
import { type Figure, overviewOf } from './overview'
import { PAGE_STYLE } from './page-style'
import { pageTable } from './page-table'
import type { Section } from './section'
import { kindsOf, sectionsOf } from './sections'
import type { Stats } from './stats'

/** The most texts of one table. */
const MOST_ROWS = 100
/** The sections that have a chart, and so no bars in their table. */
const CHARTED: readonly string[] = ['kinds', 'time', 'answered', 'results']
const ANSWERS = [
  ['answered', 'var(--good)'],
  ['not answered', 'var(--line)']
] as const

type Draw = (option: Chart['option'], width: number, height: number) => string

const drawing = ({ option, width, height }: Chart, draw: Draw, className: string, label: string): Html =>
  markup`<figure class="${trusted(className)}" role="img" aria-label="${escapeHtml(label)}">
    ${trusted(draw(option, width, height))}
  </figure>
`

/** The same chart for both widths of screens, of which the style sheet shows one. */
const drawings = (chart: (screen: Screen) => Chart, draw: Draw, label: string): Html =>
  markup`${(['wide', 'narrow'] as const).map((screen) => drawing(chart(screen), draw, screen, label))}`

/** The colours of a chart. Beside it and not within, where the font of the reader would have to be known. */
const legend = (colors: readonly (readonly [string, string])[]): Html =>
  markup`<ul class="legend">
    ${colors.map(
      ([name, color]) =>
        markup`<li><span style="background:${trusted(color)}"></span>${escapeHtml(name)}</li>`
    )}
  </ul>
`

const kindLegend = (kinds: readonly Kind[]): Html => legend(kinds.map((kind) => [kind, kindColor(kind)]))

const folded = (table: Html): Html =>
  markup`<details>
    <summary>Table</summary>
    ${table}
  </details>`

const contentOf = (section: Section, stats: Stats, draw: Draw): Html => {
  const label = `${section.title}: a chart of the numbers in the table`
  const kinds = kindsOf(stats)
  const table = pageTable(section, !CHARTED.includes(section.id))
  switch (section.id) {
    case 'kinds':
      return markup`${kindLegend(kinds)}
        <div class="beside">${drawing(kindChart(section, kinds), draw, 'ring', label)}${table}</div>`
    case 'time':
      return markup`${kindLegend(kinds)}${drawings((screen) => timeChart(section, kinds, screen), draw, label)}${folded(table)}`
    case 'answered':
      return markup`${legend(ANSWERS)}${drawings((screen) => answerChart(section, screen), draw, label)}${table}`
    case 'results':
      return markup`${drawings((screen) => countChart(section, screen), draw, label)}${folded(table)}`
    default:
      return table
  }
}

const sectionHtml = (section: Section, stats: Stats, draw: Draw): Html => {
  const id = trusted(section.id)
  const note = section.note === undefined ? markup`` : markup`<p>${escapeHtml(section.note)}</p>`
  return markup`<section aria-labelledby="${id}">
    <h2 id="${id}">${escapeHtml(section.title)}</h2>
    ${note}${contentOf(section, stats, draw)}
  </section>
`
}

const figureHtml = ({ label, value, detail, isFault }: Figure): Html =>
  markup`<div${trusted(isFault ? ' class="fault"' : '')}><dt>${escapeHtml(label)}</dt><dd class="value">${escapeHtml(value)}</dd>${detail === '' ? markup`` : markup`<dd>${escapeHtml(detail)}</dd>`}</div>
`

/** The statistics as one HTML page that needs nothing else: no script, no request. */
export const statsPage = async (stats: Stats, title: string): Promise<string> => {
  // The library of charts is large: only a page pays for it.
  const { drawChart } = await import('./draw-chart')
  const sections = sectionsOf(stats, MOST_ROWS).map((section) => sectionHtml(section, stats, drawChart))
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${escapeHtml(title)}</title>
        <style>
          ${trusted(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${escapeHtml(title)}</h1>
        </header>
        <main>
          <dl class="figures">${overviewOf(stats).map(figureHtml)}</dl>
          ${sections}
        </main>
        <footer>Phone numbers in words are masked. Times are those of the platform's clock.</footer>
      </body>
    </html>
`
}
