import Table from 'cli-table3'
import { createColors } from 'picocolors'
import type { Colors } from 'picocolors/types'
import stringWidth from 'string-width'
import type { Summary } from '../report'
import { type Figure, figuresOf } from './figures'
import { sumOf } from './numbers'
import { longestBar, type Section } from './section'
import { sectionsOf } from './sections'

/** The most rows of one table, so that it fits on a screen. */
const MOST_ROWS = 20
/** The characters of the parts of a bar, which also differ without colours. */
const SHADES = '█▓▒░'
// In cells of the terminal.
const LEAST_WIDTH = 60
const LEAST_LABEL = 16
const LEAST_BAR = 10
const GAP = 2

/** Lays out columns without borders. Wraps words, and cuts words that are too long. */
const layOut = (rows: readonly (readonly string[])[], widths: readonly number[], numbers = 0): string => {
  const table = new Table({
    chars: { left: '', middle: '', right: '' },
    style: { 'padding-left': 0, 'padding-right': GAP, compact: true },
    colWidths: widths.map((width) => width + GAP),
    colAligns: widths.map((_, at) => (at > 0 && at <= numbers ? 'right' : 'left')),
    wordWrap: true
  })
  table.push(...rows.map((cells) => [...cells]))
  // cli-table3 can cut a character in half: leave no lone surrogate.
  const lines = table
    .toString()
    .replace(/\p{Cs}/gu, ' ')
    .split('\n')
    .slice(1, -1)
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** Breaks a number over several lines, because a number must not be cut. */
const breakDigits = (digits: string, width: number): string => {
  const lines: string[] = []
  for (let at = 0; at < digits.length; at += width) lines.push(digits.slice(at, at + width))
  return lines.join('\n')
}

/** Prints figures, one per line. @param width - in cells */
export const printFigures = (
  figures: readonly Figure[],
  width: number,
  { bold, red }: Pick<Colors, 'bold' | 'red'>
): string => {
  const labelWidth = Math.max(...figures.map(({ label }) => label.length))
  const rest = width - labelWidth - GAP
  const rows = figures.map(({ label, value, detail = '', isFault = false }) => {
    const words = (detail === '' ? value : `${value}  (${detail})`).split(' ')
    return [label, (isFault ? red : bold)(words.map((word) => breakDigits(word, rest)).join(' '))]
  })
  return layOut(rows, [labelWidth, rest])
}

/** Breaks `callback-state` into two lines, because numbers are narrower. */
const headLines = (name: string): readonly string[] => name.replaceAll('-', '-\n').split('\n')

/** Returns the widths of the labels, the number columns and the bars; 0 for bars if there is no room. */
const columnsOf = ({ head, rows, narrow }: Section, width: number): [number, readonly number[], number] => {
  const longest = Math.max(...[head[0], ...rows.map(({ label }) => label)].map((text) => stringWidth(text)))
  const leastLabel = Math.min(longest, LEAST_LABEL)
  const withBar = leastLabel + GAP + LEAST_BAR
  let numbers = head.slice(1).map((name, at) => {
    const texts = [...headLines(name), ...rows.flatMap(({ cells }) => cells.slice(at, at + 1))]
    return Math.max(...texts.map(({ length }) => length))
  })
  const room = (): number => width - sumOf(numbers) - GAP * numbers.length
  if (room() < withBar) numbers = numbers.slice(0, narrow)
  const most = Math.floor((width - leastLabel) / numbers.length) - GAP
  if (room() < leastLabel) numbers = numbers.map((number) => Math.min(number, most))
  if (room() < withBar) return [Math.min(longest, room()), numbers, 0]
  const label = Math.min(longest, room() - GAP - LEAST_BAR)
  return [label, numbers, room() - label - GAP]
}

const printSection = (section: Section, width: number, colors: Colors): string => {
  const { title, note, head, rows, parts = [] } = section
  const { bold, cyan, dim, green, magenta, yellow } = colors
  const [labelWidth, numbers, barWidth] = columnsOf(section, width)
  const paints = parts.length > 1 ? [magenta, cyan, yellow, green] : []
  const draw = (part: number, cells: number): string =>
    (paints[part % SHADES.length] ?? cyan)(SHADES.charAt(part % SHADES.length).repeat(cells))
  const barText = (bar: readonly number[]): string => {
    const total = sumOf(bar)
    if (barWidth === 0 || total === 0) return ''
    const cells = Math.max(1, Math.round((total / longestBar(rows)) * barWidth))
    const ends = bar.map((_, at) => Math.round((sumOf(bar.slice(0, at + 1)) / total) * cells))
    return ends.map((end, at) => draw(at, end - (ends[at - 1] ?? 0))).join('')
  }

  const heads = head.slice(0, numbers.length + 1).map((name) => headLines(name).map(dim).join('\n'))
  const lines = rows.map(({ label, cells, bar, isTotal = false }) => {
    const shown = numbers.flatMap((columnWidth, at) =>
      cells.slice(at, at + 1).map((cell) => breakDigits(cell, columnWidth))
    )
    return [...[label, ...shown].map(isTotal ? bold : String), barText(bar)]
  })
  const intro = [[bold(title)], ...(note === undefined ? [] : [[dim(note)]])]
  const legend = parts.map((name, at) => `${draw(at, 1)} ${name}`).join('  ')
  if (parts.length > 1 && barWidth > 0) intro.push([legend])
  const table = layOut([[...heads, ''], ...lines], [labelWidth, ...numbers, barWidth], numbers.length)
  return `${layOut(intro, [width])}\n${table}`
}

/** Prints the statistics as tables with bars, for a terminal of `columns` cells, at least 60. */
export const printStatistics = (
  summary: Summary,
  { color, columns }: { readonly color: boolean; readonly columns: number }
): string => {
  const colors = createColors(color)
  const width = Math.max(LEAST_WIDTH, columns)
  const sections = sectionsOf(summary, MOST_ROWS).map((section) => printSection(section, width, colors))
  return `${[printFigures(figuresOf(summary), width, colors), ...sections].join('\n\n')}\n`
}
