import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { headlineOf } from '../reports/headline'
import { diagnosticText } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import type { Format, Reporter, ReportOptions } from './format'

/** Escapes the characters that GitHub's runner decodes in a message. */
const escapeData = (text: string): string =>
  escapeInvisible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Escapes a property, which ends at a colon or a comma. */
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const command = (
  name: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  message: string
): string => {
  // The runner rejects a property without a value.
  const given = Object.entries(properties).filter(([, value]) => value !== '')
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`
}

/**
 * Reports one workflow command per diagnostic, which GitHub Actions shows as an annotation: an error for a
 * rejection, otherwise a warning. Escapes invisible characters in file names.
 */
const report = ({ quiet }: ReportOptions): Reporter => ({
  begin: () => '',
  payload: ({ file, line: firstLine, diagnostics, more }) => {
    const commands = diagnostics.map((diagnostic) => {
      const { level, code, line, column } = diagnostic
      return command(
        level === 'rejected' ? 'error' : 'warning',
        { file, line, col: column, title: `huadan (${code})` },
        // Repeat the place: GitHub's log shows only the message.
        `${file}:${line}:${column}: ${diagnosticText(diagnostic)}`
      )
    })
    if (more !== undefined) {
      const message = `${file}:${firstLine}: and ${grouped(more)} more`
      commands.push(command('error', { file, line: firstLine, title: 'huadan' }, message))
    }
    return commands.join('')
  },
  problem: ({ file, reason }) => command('error', { file, title: 'huadan' }, `${file}: ${reason}`),
  end: (summary) => {
    if (quiet) return ''
    const { text } = headlineOf(summary)
    return `huadan: ${summary.interrupted ? 'interrupted; partial results: ' : ''}${text}\n`
  }
})

/** GitHub Actions: annotations. */
export const github: Format = { name: 'github', report }
