import picocolors from 'picocolors'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { fitFrame } from '../reports/fit-frame'
import type { Diagnostic } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import type { Format, Reporter, ReportOptions } from './format'
import { createGroups } from './pretty-groups'
import { prettySummary } from './pretty-summary'

/** The least useful width of a frame. */
const MIN_FRAME_CELLS = 20

/**
 * Reports for people, in the format of compilers. The location comes first, so that editors and terminals can
 * jump to it:
 *
 * ```text
 * a.ndjson:3:61 - rejected invalid-field: `duration` must be …
 *   at cdr[0].duration
 *   3 | …"duration":"61s","oriamount":…
 *     |             ^
 * ```
 *
 * If payloads have groups, only the first ten diagnostics of each are shown, and one line counts the others.
 */
const report = ({ color, columns, quiet }: ReportOptions): Reporter => {
  const colors = picocolors.createColors(color)
  const { bold, cyan, dim, red, yellow } = colors
  const groups = createGroups(colors)

  const print = (place: string, { level, code, path, message, line, frame }: Diagnostic): string => {
    const paint = level === 'rejected' ? red : yellow
    const lines = [`${place} - ${paint(bold(level))} ${bold(code)}: ${escapeInvisible(message)}`]
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
      const { line, diagnostics, more } = report
      const file = cyan(escapeInvisible(report.file))
      const printed = diagnostics
        .map((diagnostic, index) => {
          const place = `${file}:${yellow(diagnostic.line)}:${yellow(diagnostic.column)}`
          const group = report.groups?.[index]
          return group === undefined || groups.shows(group, place) ? print(place, diagnostic) : ''
        })
        .join('')
      return more === undefined
        ? printed
        : `${printed}${file}:${yellow(line)} - and ${grouped(more)} more\n\n`
    },
    count: groups.add,
    problem: ({ file, reason }) =>
      `${cyan(escapeInvisible(file))} - ${red(bold('error'))}: ${escapeInvisible(reason)}\n\n`,
    end: (summary) => {
      const lines = groups.print()
      if (lines.length > 0) lines.push(...(quiet ? [''] : [dim('--all shows every one'), '']), '')
      return lines.join('\n') + (quiet ? '' : prettySummary(summary, colors))
    }
  }
}

/** For people: reports with frames, tables of statistics and calls. */
export const pretty: Format = {
  name: 'pretty',
  report,
  summary: (summary, { color }) => prettySummary(summary, picocolors.createColors(color)),
  calls: async function* (calls, options) {
    const { printCalls } = await import('../reports/calls/table')
    yield* printCalls(calls, options)
  },
  statistics: async (summary, { color, columns }) => {
    // Lazy-load the tables: the other commands start 10 ms faster without them.
    const { printStatistics } = await import('../reports/statistics/tables')
    return printStatistics(summary, { color, columns })
  }
}
