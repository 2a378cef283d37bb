import { escapeHtml, type Html, markup, trusted } from './markup'
import { longestBar, type Row, type Section } from './section'

const NOTHING = trusted('')
const HAN = /\p{Script=Han}/u

/** The language of a label, for fonts and for reading aloud: the platform's words are Chinese. */
const langOf = (label: string): Html => trusted(HAN.test(label) ? ' lang="zh-Hans"' : '')

const barCell = ({ bar }: Row, longest: number): Html => {
  const [length = 0] = bar
  const percent = longest > 0 ? Math.min(100, (100 * length) / longest) : 0
  const span = length > 0 ? markup`<span style="width:${Number(percent.toFixed(2))}%"></span>` : NOTHING
  return markup`<td class="bar" aria-hidden="true">${span}</td>`
}

const when = (condition: boolean, attribute: string): Html => trusted(condition ? ` ${attribute}` : '')

/** A section's table, with bars where no chart shows them. */
export const pageTable = (section: Section, withBars: boolean): Html => {
  const { title, head, rows } = section
  const hasBars = withBars && rows.some(({ bar }) => bar.length > 0)
  const longest = longestBar(section)
  const cellHtml = (cell: string, at: number): Html =>
    markup`<td${when(head[at + 1] === 'yuan', 'class="money"')}>${escapeHtml(cell)}</td>`
  const rowHtml = (row: Row): Html => {
    const label = markup`<th scope="row"${langOf(row.label)}>${escapeHtml(row.label)}</th>`
    const bar = hasBars ? barCell(row, longest) : NOTHING
    return markup`<tr${when(row.isTotal, 'class="total"')}>${label}${row.cells.map(cellHtml)}${bar}</tr>
`
  }
  const names = head.map((name) => markup`<th scope="col">${escapeHtml(name)}</th>`)
  const overBars = hasBars ? markup`<td class="bar"></td>` : NOTHING
  return markup`<div class="scroll"><table${when(hasBars && names.length > 2, 'class="many"')} aria-label="${escapeHtml(title)}">
<thead><tr>${names}${overBars}</tr></thead>
<tbody>
${rows.map(rowHtml)}</tbody>
</table></div>
`
}
