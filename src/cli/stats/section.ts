/** A row of a table, with what its bar shows. */
export interface Row {
  readonly label: string
  /** One for each column after the first. */
  readonly cells: readonly string[]
  /** The lengths of the parts of its bar, in any unit; empty where there is no bar. */
  readonly bar: readonly number[]
  /** Whether it sums up those above it. */
  readonly isTotal: boolean
}

/** A table of the statistics, as the terminal and the page show it. */
export interface Section {
  /** Names the section within a page. */
  readonly id: string
  readonly title: string
  /** One line on what is counted; absent where the title says it. */
  readonly note?: string
  /** The names of the columns: of labels first, then of numbers. */
  readonly head: readonly [string, ...string[]]
  readonly rows: readonly Row[]
  /** What the parts of a bar stand for; absent where bars have one part. */
  readonly parts?: readonly string[]
  /** The length of the longest bar that can be; absent where that is the longest bar that is. */
  readonly fullBar?: number
  /** The columns that a narrow terminal can do without, those to go first before others. */
  readonly dispensable: readonly (readonly number[])[]
}

export const row = (
  label: string,
  cells: readonly string[],
  bar: readonly number[],
  isTotal = false
): Row => ({ label, cells, bar, isTotal })

/** Of all its parts together. */
export const barLength = ({ bar }: Row): number => bar.reduce((sum, part) => sum + part, 0)

export const longestBar = ({ rows, fullBar }: Section): number =>
  fullBar ?? rows.reduce((longest, one) => Math.max(longest, barLength(one)), 0)
