import { grouped, percent } from './numbers'
import { row, type Row, type Section } from './section'
import { sumOfTexts, type TextCounts } from './text-counts'

/** What a section of counts is about. */
export interface Counted {
  readonly id: string
  readonly title: string
  readonly note?: string
  /** The name of the first column. */
  readonly of: string
  /** The name of the column of counts. */
  readonly count: string
  /** What stands for the empty text. */
  readonly none?: string
}

type Entry = readonly [string, number]

/** The most frequent first; equal ones by their text, so that the order does not depend on what came first. */
const byCount = ([oneText, one]: Entry, [otherText, other]: Entry): number =>
  other - one || (oneText < otherText ? -1 : 1)

/** The most frequent texts, and one row for all others. */
export const countSection = (
  { of, count, none = '', ...section }: Counted,
  texts: TextCounts,
  mostRows: number
): Section => {
  const total = sumOfTexts(texts)
  const inOrder = [...texts.counts].sort(byCount)
  const shown = inOrder.length > mostRows ? inOrder.slice(0, mostRows - 1) : inOrder
  const others = shown.reduce((rest, [, times]) => rest - times, total)
  const rowOf = (label: string, times: number): Row =>
    row(label, [grouped(times), percent(times, total)], [times])
  const rows = shown.map(([text, times]) => rowOf(text === '' ? none : text, times))
  if (others > 0) rows.push(rowOf('others', others))
  return { ...section, head: [of, count, 'share'], rows, dispensable: [[2]] }
}

/** The codes that occurred. */
export const codeSection = (counted: Counted, counts: Readonly<Record<string, number>>): Section => {
  const occurred = new Map(Object.entries(counts).filter(([, times]) => times > 0))
  return countSection(counted, { counts: occurred, others: 0 }, Infinity)
}
