import { grouped } from '../stats/numbers'
import picocolors from 'picocolors'
import { fitFrame } from './fit-frame'
import { isOnlyRepaired } from './headline'
import { prettySummary } from './pretty-summary'
import type { Finding, Reporter, ReportOptions } from './report'
import { escapeInvisible } from '../../diagnostics/escape-invisible'

/** Below this, a frame shows nothing any more. */
const LEAST_CELLS = 20

/**
 * For people, as compilers do it; the place comes first, so that editors and terminals can jump to it:
 *
 * ```text
 * a.ndjson:3:61 - rejected invalid-field: `duration` must be … (got …)
 *   at cdr[0].duration
 *   3 | …"duration":"61s","oriamount":…
 *     |             ^
 * ```
 */
export const pretty = ({ color, columns, quiet }: ReportOptions): Reporter => {
  const colors = picocolors.createColors(color)
  const { bold, cyan, dim, red, yellow } = colors
  let repairedPayloads = 0

  const print = (file: string, { level, code, path, message, line, column, frame }: Finding): string => {
    const paint = level === 'rejected' ? red : yellow
    const place = `${cyan(escapeInvisible(file))}:${yellow(line)}:${yellow(column)}`
    const lines = [`${place} - ${paint(bold(level))} ${bold(code)}: ${escapeInvisible(message)}`]
    if (path !== '') lines.push(`  ${dim('at')} ${escapeInvisible(path)}`)
    if (frame !== undefined) {
      const gutter = `  ${line} | `
      const { text, indent } = fitFrame(frame, Math.max(columns - gutter.length, LEAST_CELLS))
      const under = `${' '.repeat(gutter.length - 2)}| `
      lines.push(`${dim(gutter)}${text}`, `${dim(under)}${' '.repeat(indent)}${paint(bold('^'))}`)
    }
    return `${lines.join('\n')}\n\n`
  }

  return {
    begin: () => '',
    payload: (report) => {
      if (isOnlyRepaired(report)) repairedPayloads++
      const { file, line, findings, more } = report
      const left =
        more === undefined
          ? ''
          : `${cyan(escapeInvisible(file))}:${yellow(line)} - and ${grouped(more)} more\n\n`
      return findings.map((finding) => print(file, finding)).join('') + left
    },
    problem: ({ file, reason }) =>
      `${cyan(escapeInvisible(file))} - ${red(bold('error'))}: ${escapeInvisible(reason)}\n\n`,
    end: (summary) => (quiet ? '' : prettySummary(summary, repairedPayloads, colors))
  }
}
