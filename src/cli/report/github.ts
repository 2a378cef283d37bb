import { grouped } from '../stats/numbers'
import { findingText } from './finding-text'
import { headlineOf, isOnlyRepaired } from './headline'
import type { Finding, Reporter, ReportOptions } from './report'
import { escapeInvisible } from '../../diagnostics/escape-invisible'

/** What GitHub's runner undoes in what follows `::`. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** What it undoes in the properties, whose values end at a colon or a comma. */
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const command = (
  name: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  message: string
): string => {
  const given = Object.entries(properties)
    // The runner takes a property without a value for a fault.
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(escapeInvisible(String(value)))}`)
  return `::${name} ${given.join(',')}::${escapeData(escapeInvisible(message))}\n`
}

const annotation = (file: string, finding: Finding): string => {
  const { level, code, line, column } = finding
  return command(
    level === 'rejected' ? 'error' : 'warning',
    { file, line, col: column, title: `huadan (${code})` },
    // GitHub's log shows the message alone, so the place stands in it again.
    `${file}:${line}:${column}: ${findingText(finding)}`
  )
}

const leftOut = (file: string, line: number, more: number): string =>
  command('error', { file, line, title: 'huadan' }, `${file}:${line}: and ${grouped(more)} more`)

/**
 * Workflow commands of GitHub Actions, a line for each finding, from which GitHub makes annotations: rejected is an error,
 * repaired a warning. Control characters in the names of files are shown, not sent.
 */
export const github = ({ quiet }: ReportOptions): Reporter => {
  let repairedPayloads = 0
  return {
    begin: () => '',
    payload: (report) => {
      if (isOnlyRepaired(report)) repairedPayloads++
      const { file, line, findings, more } = report
      const left = more === undefined ? '' : leftOut(file, line, more)
      return findings.map((finding) => annotation(file, finding)).join('') + left
    },
    problem: ({ file, reason }) => command('error', { file, title: 'huadan' }, `${file}: ${reason}`),
    end: (summary) => {
      if (quiet) return ''
      const { text } = headlineOf(summary, repairedPayloads)
      return `huadan: ${summary.interrupted ? 'interrupted: what was read until then: ' : ''}${text}\n`
    }
  }
}
