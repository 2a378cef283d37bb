import { sumOf } from './numbers'

/** A row of a table, with its bar. */
export interface Row {
  readonly label: string
  /** One cell for each column after the first. */
  readonly cells: readonly string[]
  /** The lengths of the parts of the bar, in any unit; empty for no bar. */
  readonly bar: readonly number[]
  /** True for the sum of the rows above. */
  readonly isTotal?: boolean
}

/** A table of the statistics, for the terminal and the page. */
export interface Section {
  readonly id: string
  readonly title: string
  /** One line that explains the counts. */
  readonly note?: string
  /** The names of the columns: labels first, then numbers. */
  readonly head: readonly [string, ...string[]]
  readonly rows: readonly Row[]
  /** The names of the parts of a bar; absent if bars have one part. */
  readonly parts?: readonly string[]
  /** The number of columns that a narrow terminal shows; absent if it shows all. */
  readonly narrow?: number
}

export const barLength = ({ bar }: Row): number => sumOf(bar)

export const longestBar = (rows: readonly Row[]): number => Math.max(0, ...rows.map(barLength))
