import XMLBuilder from 'fast-xml-builder'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { headlineOf } from '../reports/headline'
import { type Diagnostic, diagnosticText, levelsFrom, type PayloadReport } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import type { Format, Reporter, ReportOptions } from './format'

/** JUnit XML has counts before test cases, so the report is kept until the end, up to these limits. */
const MOST_PAYLOADS = 10_000
const MOST_DIAGNOSTICS = 100_000

/** An element for the builder: names of attributes start with `@`. */
type Element = Readonly<Record<string, unknown>>

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
  // Otherwise an attribute with the value `true` loses it, and a file can have this name.
  suppressBooleanAttributes: false
})

const outcome = (type: string, message: string, lines = [message]): Element => ({
  '@type': type,
  '@message': escapeInvisible(message),
  '#text': lines.map(escapeInvisible).join('\n')
})

const testCase = (file: string, name: string, result: Element = {}): Element => {
  return { '@name': name, '@classname': file, ...result }
}

const suiteOf = ([name, cases]: readonly [string, readonly Element[]]): Element => ({
  '@name': name,
  '@tests': cases.length,
  '@failures': cases.filter(({ failure }) => failure !== undefined).length,
  '@errors': cases.filter(({ error }) => error !== undefined).length,
  testcase: cases
})

/** @param most - the number of diagnostics to list at most */
const linesOf = ({ diagnostics, more = 0 }: PayloadReport, most: number): string[] => {
  const lines = diagnostics
    .slice(0, most)
    .map((one) => `${one.line}:${one.column} ${one.level} ${one.code}: ${diagnosticText(one)}`)
  const rest = diagnostics.length + more - lines.length
  return rest > 0 ? [...lines, `and ${grouped(rest)} more`] : lines
}

const failureOf = (report: PayloadReport, lines: string[]): Element => {
  const { diagnostics, more = 0 } = report
  const total = diagnostics.length + more
  // A report has at least one diagnostic.
  const [{ code, message }] = diagnostics as readonly [Diagnostic, ...Diagnostic[]]
  return outcome(code, total > 1 ? `${message} (and ${grouped(total - 1)} more)` : message, lines)
}

/**
 * Reports JUnit XML for Jenkins and Surefire: one suite per file, with one test case per payload that has
 * diagnostics and per file that cannot be read. A payload that does not fail the run passes, with its
 * warnings as output. A suite counts its test cases. The document counts the whole run: every payload, every
 * problem and an interruption is a test.
 */
const report = ({ failsOn }: ReportOptions): Reporter => {
  const suites = new Map<string, Element[]>()
  const failing = levelsFrom(failsOn)
  let reported = 0
  let failures = 0
  let payloadsLeft = MOST_PAYLOADS
  let diagnosticsLeft = MOST_DIAGNOSTICS

  const keep = (file: string, name: string, result: Element): void => {
    const suite = escapeInvisible(file)
    const cases = suites.get(suite) ?? []
    cases.push(testCase(suite, name, result))
    suites.set(suite, cases)
  }

  return {
    begin: () => '',
    payload: (report) => {
      reported++
      const isFailure = report.diagnostics.some(({ level }) => failing.includes(level))
      if (isFailure) failures++
      if (payloadsLeft > 0 && diagnosticsLeft > 0) {
        const lines = linesOf(report, diagnosticsLeft)
        const output = lines.map(escapeInvisible).join('\n')
        keep(
          report.file,
          `line ${report.line}`,
          isFailure ? { failure: failureOf(report, lines) } : { 'system-out': output }
        )
        payloadsLeft--
        diagnosticsLeft = Math.max(0, diagnosticsLeft - report.diagnostics.length)
      }
      return ''
    },
    problem: ({ file, reason }) => {
      keep(file, 'can be read', { error: outcome('unreadable', reason) })
      return ''
    },
    end: (summary) => {
      const own: Element[] = []
      const add = (name: string, result?: Element): number => own.push(testCase('huadan', name, result))
      const left = reported - (MOST_PAYLOADS - payloadsLeft)
      const leftOut = `${grouped(left)} more ${left === 1 ? 'payload' : 'payloads'} not listed`
      if (left > 0) add(leftOut, failures > 0 ? { failure: outcome('left-out', leftOut) } : {})
      if (summary.interrupted)
        add('is complete', { error: outcome('interrupted', 'interrupted; partial results') })
      // CI servers treat a report without tests as a failure.
      if (suites.size + own.length === 0) add(headlineOf(summary).text)
      const all = [...suites, ['huadan', own] as const].filter(([, cases]) => cases.length > 0).map(suiteOf)
      const errors = summary.problems.length + (summary.interrupted ? 1 : 0)
      return builder.build({
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        testsuites: {
          '@name': 'huadan',
          '@tests': Math.max(summary.payloads + errors, 1),
          '@failures': failures,
          '@errors': errors,
          testsuite: all
        }
      })
    }
  }
}

/** JUnit XML, for continuous integration. */
export const junit: Format = { name: 'junit', report }
