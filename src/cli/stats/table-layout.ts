import { breakDigits, cutToWidth, widthOf } from './fit-text'
import type { Section } from './section'

/** How a section fits the width of a terminal. */
export interface TableLayout {
  /** The columns that are shown, the labels among them as 0. */
  readonly columns: readonly number[]
  /** How many cells each of them takes. */
  readonly widths: readonly number[]
  /** How many cells bars may take; 0 where there is no room for them, or nothing to show. */
  readonly barWidth: number
}

/** Cells between two columns. */
export const GAP = 2
const LEAST_BAR = 10
const LEAST_LABEL = 16

/** `callback-state` in two lines, because numbers are narrower. */
export const headText = (name: string): string => name.replaceAll('-', '-\n')

const naturalWidth = ({ head, rows }: Section, column: number): number =>
  [headText(head[column] ?? '')]
    .concat(rows.map(({ label, cells }) => (column === 0 ? label : (cells[column - 1] ?? ''))))
    .reduce((widest, text) => Math.max(widest, widthOf(text)), 0)

/** The cells that numbers take, with the gaps before them. */
const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + GAP + width, 0)

export const layOut = (section: Section, columns: number): TableLayout => {
  const hasBars = section.rows.some(({ bar }) => bar.length > 0)
  const natural = section.head.map((_, column) => naturalWidth(section, column))
  const labelWidth = natural[0] ?? 0
  const leastLabel = Math.min(labelWidth, LEAST_LABEL)
  const leastBar = hasBars ? GAP + LEAST_BAR : 0

  let shown = section.head.map((_, column) => column)
  const numbers = (): number[] => shown.slice(1).map((column) => natural[column] ?? 0)
  for (const without of section.dispensable) {
    if (leastLabel + sumOf(numbers()) + leastBar <= columns) break
    shown = shown.filter((column) => !without.includes(column))
  }

  let widths = numbers()
  const isTooWide = leastLabel + sumOf(widths) > columns
  if (isTooWide) {
    const most = Math.floor((columns - leastLabel) / widths.length) - GAP
    widths = widths.map((width) => Math.min(width, most))
  }
  const left = columns - sumOf(widths)
  const withBars = hasBars && left - leastLabel >= leastBar
  const label = Math.min(labelWidth, withBars ? left - leastBar : left)
  return { columns: shown, widths: [label, ...widths], barWidth: withBars ? left - label - GAP : 0 }
}

/** The text of a cell within its column: labels are cut, numbers never. */
export const fitCell = (text: string, column: number, width: number): string => {
  if (column === 0) return cutToWidth(text, width)
  return widthOf(text) <= width ? text : breakDigits(text, width)
}
