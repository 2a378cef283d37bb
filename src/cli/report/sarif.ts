import { grouped } from '../stats/numbers'
import type { Invocation, Log, Notification, ReportingDescriptor, Result, Run } from 'sarif'
import { jsonOf } from '../output/json-of'
import { artifactUri } from './artifact-uri'
import { findingText } from './finding-text'
import type { Finding, Problem, Reporter, ReportOptions, Summary } from './report'
import { RULES } from './rules'

const LEVELS = { rejected: 'error', repaired: 'warning' } as const

const PAGES = { rejected: 'issues.md', repaired: 'repairs.md' } as const

/** In a message of SARIF, braces stand for arguments unless doubled, and `[…](…)` is a link. */
const messageText = (text: string): string => text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (')

const rule = ({ code, level, description }: (typeof RULES)[number]): ReportingDescriptor => ({
  id: code,
  shortDescription: { text: description },
  // Required by GitHub's code scanning.
  fullDescription: { text: description },
  help: { text: `The page docs/${PAGES[level]} of huadan says when ${code} is reported, and what to do.` },
  defaultConfiguration: { level: LEVELS[level] }
})

const resultOf = (file: string, finding: Finding): Result => {
  const { level, code, path, line, column } = finding
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex((known) => known.code === code),
    level: LEVELS[level],
    message: { text: messageText(findingText(finding)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(file) },
          region: { startLine: line, startColumn: column }
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] })
      }
    ]
  }
}

const notificationOf = ({ file, reason }: Problem): Notification => ({
  level: 'error',
  message: { text: messageText(reason) },
  locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file) } } }]
})

const INTERRUPTED: Notification = {
  level: 'error',
  message: { text: 'interrupted: what was read until then' }
}

const leftOut = (count: number): Notification => ({
  level: 'warning',
  message: { text: `${grouped(count)} more findings are left out, of payloads with very many` }
})

const invocationOf = ({ problems, interrupted }: Summary, left: number): Invocation => ({
  executionSuccessful: problems.length === 0 && !interrupted,
  toolExecutionNotifications: [
    ...problems.map(notificationOf),
    ...(left > 0 ? [leftOut(left)] : []),
    ...(interrupted ? [INTERRUPTED] : [])
  ]
})

/** A JSON object without its last brace, for more members to follow. */
const opened = (object: object): string => jsonOf(object).slice(0, -1)

/**
 * One log of SARIF 2.1.0, written as the payloads are read, a line for each result. `level` is `error` for what was rejected,
 * `warning` for what was repaired; problems are notifications of the invocation, which was then not successful.
 */
export const sarif = ({ version }: ReportOptions): Reporter => {
  const log: Omit<Log, 'runs'> = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0'
  }
  const run: Omit<Run, 'results' | 'invocations'> = {
    tool: { driver: { name: 'huadan', version, rules: RULES.map(rule) } },
    columnKind: 'utf16CodeUnits'
  }
  let separator = ''
  let left = 0
  const print = (result: Result): string => {
    const line = `${separator}${jsonOf(result)}\n`
    separator = ','
    return line
  }
  return {
    begin: () => `${opened(log)},"runs":[${opened(run)},"results":[\n`,
    payload: ({ file, findings, more = 0 }) => {
      left += more
      return findings.map((finding) => print(resultOf(file, finding))).join('')
    },
    // The log has one place for problems, behind the results.
    problem: () => '',
    end: (summary) => `],\n"invocations":${jsonOf([invocationOf(summary, left)])}}]}\n`
  }
}
