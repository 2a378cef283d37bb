import { breakDigits, cutToWidth, widthOf } from './fit-text'
import type { Section } from './section'

/** How a section fits the width of a terminal. */
export interface TableLayout {
  /** How many cells each column takes that is shown, the labels as 0. */
  readonly widths: ReadonlyMap<number, number>
  /** How many cells bars may take; 0 where there is no room for them, or nothing to show. */
  readonly barWidth: number
}

/** Cells between two columns. */
export const GAP = 2
const LEAST_BAR = 10
const LEAST_LABEL = 16

/** `callback-state` in two lines, because numbers are narrower. */
export const headText = (name: string): string => name.replaceAll('-', '-\n')

/** A column of numbers, as wide as it is shown. */
interface NumberColumn {
  readonly column: number
  readonly width: number
}

const naturalWidth = (name: string, texts: readonly string[]): number =>
  [headText(name), ...texts].reduce((widest, text) => Math.max(widest, widthOf(text)), 0)

/** The cells that numbers take, with the gaps before them. */
const sumOf = (numbers: readonly NumberColumn[]): number =>
  numbers.reduce((sum, { width }) => sum + GAP + width, 0)

export const layOut = ({ head, rows, dispensable }: Section, columns: number): TableLayout => {
  const hasBars = rows.some(({ bar }) => bar.length > 0)
  const [ofLabels, ...ofNumbers] = head
  const labelWidth = naturalWidth(
    ofLabels,
    rows.map(({ label }) => label)
  )
  const leastLabel = Math.min(labelWidth, LEAST_LABEL)
  const leastBar = hasBars ? GAP + LEAST_BAR : 0

  let numbers: readonly NumberColumn[] = ofNumbers.map((name, at) => ({
    column: at + 1,
    width: naturalWidth(
      name,
      rows.flatMap(({ cells }) => cells.slice(at, at + 1))
    )
  }))
  for (const without of dispensable) {
    if (leastLabel + sumOf(numbers) + leastBar <= columns) break
    numbers = numbers.filter(({ column }) => !without.includes(column))
  }
  if (leastLabel + sumOf(numbers) > columns) {
    const most = Math.floor((columns - leastLabel) / numbers.length) - GAP
    numbers = numbers.map(({ column, width }) => ({ column, width: Math.min(width, most) }))
  }
  const left = columns - sumOf(numbers)
  const withBars = hasBars && left - leastLabel >= leastBar
  const label = Math.min(labelWidth, withBars ? left - leastBar : left)
  return {
    widths: new Map([[0, label], ...numbers.map(({ column, width }) => [column, width] as const)]),
    barWidth: withBars ? left - label - GAP : 0
  }
}

/** The text of a cell within its column: labels are cut, numbers never. */
export const fitCell = (text: string, column: number, width: number): string => {
  if (column === 0) return cutToWidth(text, width)
  return widthOf(text) <= width ? text : breakDigits(text, width)
}
