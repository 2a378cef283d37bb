import Table from 'cli-table3'
import { createColors } from 'picocolors'
import { barText, partsInCells, SHADES } from './bar'
import { breakDigits, widthOf, wrapWords } from './fit-text'
import { type Figure, overviewOf } from './overview'
import { longestBar, type Row, type Section } from './section'
import { sectionsOf } from './sections'
import type { Stats } from './stats'
import { fitCell, GAP, headText, layOut } from './table-layout'

export interface PrintOptions {
  readonly color: boolean
  /** Of the terminal, in cells; less than 60 count as 60. */
  readonly columns: number
}

type Colors = ReturnType<typeof createColors>
type Align = 'left' | 'right'

const LEAST_COLUMNS = 60
/** The most texts of one table, so that what matters stays on the screen. */
const MOST_ROWS = 20

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'mid', 'right', 'middle']
    .concat(['top-mid', 'top-left', 'top-right', 'bottom-mid', 'bottom-left', 'bottom-right'])
    .concat(['left-mid', 'mid-mid', 'right-mid'])
    .map((place) => [place, ''])
)

const gridText = (
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  widths: readonly number[]
): string => {
  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    colAligns: [...aligns],
    // No column without any width: the table would measure its cells then.
    colWidths: widths.map((width) => Math.max(1, width) + GAP)
  })
  for (const cells of rows) table.push([...cells])
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Colours each line for itself, as a cell of several lines needs it. */
const eachLine = (text: string, paint: (line: string) => string): string =>
  text.split('\n').map(paint).join('\n')

const partPaints = ({ cyan, yellow, green, magenta }: Colors): readonly ((text: string) => string)[] => [
  magenta,
  cyan,
  yellow,
  green
]

const printBar = ({ bar }: Row, section: Section, width: number, colors: Colors): string => {
  if (bar.length === 0) return ''
  const full = longestBar(section)
  if (section.parts === undefined || section.parts.length === 1) {
    return colors.cyan(barText(bar[0] ?? 0, full, width))
  }
  const paints = partPaints(colors)
  return partsInCells(bar, full, width)
    .map((cells, part) => (cells === 0 ? '' : (paints[part]?.((SHADES[part] ?? '').repeat(cells)) ?? '')))
    .join('')
}

const printLegend = ({ parts = [] }: Section, colors: Colors): readonly string[] => {
  if (parts.length < 2) return []
  const paints = partPaints(colors)
  return [parts.map((name, part) => `${paints[part]?.(SHADES[part] ?? '') ?? ''} ${name}`).join('  ')]
}

const printSection = (section: Section, width: number, colors: Colors): string => {
  const { columns, widths, barWidth } = layOut(section, width)
  const hasBars = barWidth > 0
  const textOf = (texts: readonly string[], paint: (line: string) => string): string[] =>
    columns.map((column, at) => eachLine(fitCell(texts[column] ?? '', column, widths[at] ?? 0), paint))

  const head = textOf(section.head.map(headText), colors.dim)
  const rows = section.rows.map((row) => [
    ...textOf([row.label, ...row.cells], row.isTotal ? colors.bold : (text) => text),
    ...(hasBars ? [printBar(row, section, barWidth, colors)] : [])
  ])
  const aligns = columns.map((column): Align => (column === 0 ? 'left' : 'right'))
  const grid = gridText(
    [hasBars ? [...head, ''] : head, ...rows],
    hasBars ? [...aligns, 'left'] : aligns,
    hasBars ? [...widths, barWidth] : widths
  )
  const note = section.note === undefined ? [] : [eachLine(wrapWords(section.note, width), colors.dim)]
  const legend = hasBars ? printLegend(section, colors) : []
  return [colors.bold(section.title), ...note, ...legend, grid].join('\n')
}

const printOverview = (figures: readonly Figure[], width: number, colors: Colors): string => {
  const labels = Math.max(...figures.map(({ label }) => widthOf(label)))
  const texts = figures.map(({ value, detail }) => (detail === '' ? value : `${value}  (${detail})`))
  const rest = width - labels - GAP
  const rows = figures.map(({ label, isFault }, at) => {
    const text = wrapWords(texts[at] ?? '', rest).split('\n')
    const fitting = text.map((line) => breakDigits(line, rest)).join('\n')
    return [label, eachLine(fitting, isFault ? colors.red : colors.bold)]
  })
  return gridText(rows, ['left', 'left'], [labels, rest])
}

/** The statistics as tables with bars, for a terminal; ends in a line break. */
export const printStats = (stats: Stats, { color, columns }: PrintOptions): string => {
  const colors = createColors(color)
  const width = Math.max(LEAST_COLUMNS, columns)
  const sections = sectionsOf(stats, MOST_ROWS).map((section) => printSection(section, width, colors))
  return `${[printOverview(overviewOf(stats), width, colors), ...sections].join('\n\n')}\n`
}
