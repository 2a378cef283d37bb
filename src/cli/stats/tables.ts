import Table from 'cli-table3'
import { createColors } from 'picocolors'
import { pairs } from '../pairs'
import { barText, partsInCells, SHADES } from './bar'
import { breakDigits, widthOf, wrapWords } from './fit-text'
import { type Figure, overviewOf } from './overview'
import { barLength, longestBar, type Row, type Section } from './section'
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

/** How the parts of a bar are drawn, over so many cells. */
const partsOf = ({ cyan, yellow, green, magenta }: Colors): readonly ((cells: number) => string)[] =>
  pairs(SHADES, [magenta, cyan, yellow, green]).map(
    ([shade, paint]) =>
      (cells) =>
        paint(shade.repeat(cells))
  )

const printBar = (row: Row, section: Section, width: number, colors: Colors): string => {
  if (row.bar.length === 0) return ''
  const full = longestBar(section)
  if (section.parts === undefined || section.parts.length === 1) {
    return colors.cyan(barText(barLength(row), full, width))
  }
  return pairs(partsInCells(row.bar, full, width), partsOf(colors))
    .map(([cells, draw]) => (cells === 0 ? '' : draw(cells)))
    .join('')
}

const printLegend = ({ parts = [] }: Section, colors: Colors): readonly string[] => {
  if (parts.length < 2) return []
  return [
    pairs(parts, partsOf(colors))
      .map(([name, draw]) => `${draw(1)} ${name}`)
      .join('  ')
  ]
}

const printSection = (section: Section, width: number, colors: Colors): string => {
  const { widths, barWidth } = layOut(section, width)
  const hasBars = barWidth > 0
  const textOf = (texts: readonly string[], paint: (line: string) => string): string[] =>
    texts.flatMap((text, column) => {
      const cells = widths.get(column)
      return cells === undefined ? [] : [eachLine(fitCell(text, column, cells), paint)]
    })

  const head = textOf(section.head.map(headText), colors.dim)
  const rows = section.rows.map((row) => [
    ...textOf([row.label, ...row.cells], row.isTotal ? colors.bold : (text) => text),
    ...(hasBars ? [printBar(row, section, barWidth, colors)] : [])
  ])
  const aligns = Array.from(widths.keys(), (column): Align => (column === 0 ? 'left' : 'right'))
  const columnWidths = [...widths.values()]
  const grid = gridText(
    [hasBars ? [...head, ''] : head, ...rows],
    hasBars ? [...aligns, 'left'] : aligns,
    hasBars ? [...columnWidths, barWidth] : columnWidths
  )
  const note = section.note === undefined ? [] : [eachLine(wrapWords(section.note, width), colors.dim)]
  const legend = hasBars ? printLegend(section, colors) : []
  return [colors.bold(section.title), ...note, ...legend, grid].join('\n')
}

const printOverview = (figures: readonly Figure[], width: number, colors: Colors): string => {
  const labels = Math.max(...figures.map(({ label }) => widthOf(label)))
  const rest = width - labels - GAP
  const rows = figures.map(({ label, value, detail, isFault }) => {
    const text = detail === '' ? value : `${value}  (${detail})`
    const lines = wrapWords(text, rest).split('\n')
    const fitting = lines.map((line) => breakDigits(line, rest)).join('\n')
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
