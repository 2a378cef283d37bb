import picocolors from 'picocolors'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { fitFrame } from '../reports/fit-frame'
import { isOnlyRepaired } from '../reports/headline'
import type { Diagnostic } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import type { Format, Reporter, ReportOptions } from './format'
import { prettySummary } from './pretty-summary'

/** The least useful width of a frame. */
const MIN_FRAME_CELLS = 20

/**
 * Reports for people, in the format of compilers. The location comes first, so that editors and terminals can
 * jump to it:
 *
 * ```text a.ndjson:3:61 - rejected invalid-field: `duration` must be … at cdr[0].duration 3 |
 * …"duration":"61s","oriamount":…
 * |             ^
 * ```
 */
const report = ({ color, columns, quiet }: ReportOptions): Reporter => {
  const colors = picocolors.createColors(color)
  const { bold, cyan, dim, red, yellow } = colors
  let repairedPayloads = 0

  const print = (file: string, { level, code, path, message, line, column, frame }: Diagnostic): string => {
    const paint = level === 'rejected' ? red : yellow
    const lines = [
      `${file}:${yellow(line)}:${yellow(column)} - ${paint(bold(level))} ${bold(code)}: ${escapeInvisible(message)}`
    ]
    if (path !== '') lines.push(`  ${dim('at')} ${escapeInvisible(path)}`)
    if (frame !== undefined) {
      const gutter = `  ${line} | `
      const { text, indent } = fitFrame(frame, Math.max(columns - gutter.length, MIN_FRAME_CELLS))
      const gutterBelow = `${' '.repeat(gutter.length - 2)}| `
      lines.push(`${dim(gutter)}${text}`, `${dim(gutterBelow)}${' '.repeat(indent)}${paint(bold('^'))}`)
    }
    return `${lines.join('\n')}\n\n`
  }

  return {
    begin: () => '',
    payload: (report) => {
      if (isOnlyRepaired(report)) repairedPayloads++
      const { line, diagnostics, more } = report
      const file = cyan(escapeInvisible(report.file))
      const printed = diagnostics.map((diagnostic) => print(file, diagnostic)).join('')
      return more === undefined
        ? printed
        : `${printed}${file}:${yellow(line)} - and ${grouped(more)} more\n\n`
    },
    problem: ({ file, reason }) =>
      `${cyan(escapeInvisible(file))} - ${red(bold('error'))}: ${escapeInvisible(reason)}\n\n`,
    end: (summary) => (quiet ? '' : prettySummary(summary, repairedPayloads, colors))
  }
}

/** For people: reports with frames, tables of statistics. */
export const pretty: Format = {
  name: 'pretty',
  report,
  statistics: async (summary, { color, columns }) => {
    // Lazy-load the tables: the other commands start 10 ms faster without them.
    const { printStatistics } = await import('../reports/statistics/tables')
    return printStatistics(summary, { color, columns })
  }
}
