import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif'
import { CATALOGUE, ISSUE_CODES } from '../../diagnostics/catalogue'
import { WARNING_CODES, WARNINGS } from '../../diagnostics/warnings'
import { REPAIRS } from '../../repairs'
import { type Diagnostic, diagnosticText } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import { artifactUri } from './artifact-uri'
import type { Format, Reporter, ReportOptions } from './format'
import { jsonOf } from './report-data'

const LEVELS = { rejected: 'error', warning: 'warning', repaired: 'warning' } as const
const PAGES = {
  rejected: 'docs/reference/issues.md',
  warning: 'docs/reference/warnings.md',
  repaired: 'docs/reference/repairs.md'
} as const

/** Escapes the syntax of SARIF messages: `{0}` is an argument, `[…](…)` is a link. */
const message = (text: string): { readonly text: string } => ({
  text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (')
})

const rule = (level: Diagnostic['level'], id: string, text: string): ReportingDescriptor => ({
  id,
  shortDescription: { text },
  // GitHub's code scanning requires it.
  fullDescription: { text },
  help: { text: `See ${PAGES[level]}#${id} in the huadan repository.` },
  defaultConfiguration: { level: LEVELS[level] }
})

const RULES = [
  ...ISSUE_CODES.map((code) => rule('rejected', code, CATALOGUE[code].title)),
  ...REPAIRS.map(({ code, title }) => rule('repaired', code, title)),
  ...WARNING_CODES.map((code) => rule('warning', code, WARNINGS[code].title))
]

const locationOf = (file: string, { line, column, path }: Diagnostic): Location => ({
  physicalLocation: {
    artifactLocation: { uri: artifactUri(file) },
    region: { startLine: line, startColumn: column }
  },
  ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] })
})

const resultOf = (file: string, diagnostic: Diagnostic): Result => ({
  ruleId: diagnostic.code,
  ruleIndex: RULES.findIndex(({ id }) => id === diagnostic.code),
  level: LEVELS[diagnostic.level],
  message: message(diagnosticText(diagnostic)),
  locations: [locationOf(file, diagnostic)]
})

/**
 * Reports one SARIF 2.1.0 log, written while payloads are read, one line per result. The level is `error` for
 * rejections, `warning` for warnings and repairs. Problems are notifications of the invocation, which then
 * counts as not successful.
 */
const report = ({ version }: ReportOptions): Reporter => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'huadan', version, rules: RULES } }, columnKind: 'utf16CodeUnits' }]
  }
  let separator = ''
  let left = 0
  return {
    // Leave the run open for its results.
    begin: () => `${jsonOf(log).slice(0, -'}]}'.length)},"results":[\n`,
    payload: ({ file, diagnostics, more = 0 }) => {
      left += more
      const lines = diagnostics.map((diagnostic) => `${jsonOf(resultOf(file, diagnostic))}\n`)
      const text = separator + lines.join(',')
      separator = ','
      return text
    },
    // The log lists problems after the results.
    problem: () => '',
    end: ({ problems, interrupted }) => {
      const notifications = problems.map(({ file, reason }): Notification => ({
        level: 'error',
        message: message(reason),
        locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file) } } }]
      }))
      if (left > 0) {
        const text = `results omitted: ${grouped(left)} (a payload lists at most 100)`
        notifications.push({ level: 'warning', message: { text } })
      }
      if (interrupted)
        notifications.push({ level: 'error', message: { text: 'interrupted; partial results' } })
      const isSuccess = problems.length === 0 && !interrupted
      const invocation = { executionSuccessful: isSuccess, toolExecutionNotifications: notifications }
      return `],\n"invocations":${jsonOf([invocation])}}]}\n`
    }
  }
}

/** SARIF 2.1.0, for code scanning. */
export const sarif: Format = { name: 'sarif', report }
