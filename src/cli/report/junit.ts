import { grouped } from '../stats/numbers'
import XMLBuilder from 'fast-xml-builder'
import { findingText } from './finding-text'
import { headlineOf, isOnlyRepaired } from './headline'
import type { Finding, PayloadReport, Problem, Reporter, ReportOptions, Summary } from './report'
import { escapeInvisible } from '../../diagnostics/escape-invisible'

/** JUnit's counts stand before what they count, so it is all held until the end: this much, and no more. */
const MOST_PAYLOADS = 10_000
const MOST_FINDINGS = 100_000

/** Attributes begin with `@`, as the builder is told. */
interface Fault {
  readonly '@type': string
  readonly '@message': string
  readonly '#text': string
}

interface TestCase {
  readonly '@name': string
  readonly '@classname': string
  readonly failure?: Fault
  readonly error?: Fault
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
  // Else an attribute whose value is the word `true` loses it.
  suppressBooleanAttributes: false
})

const lineOf = (finding: Finding): string =>
  escapeInvisible(
    `${finding.line}:${finding.column} ${finding.level} ${finding.code}: ${findingText(finding)}`
  )

const fault = (type: string, message: string, lines: readonly string[]): Fault => ({
  '@type': type,
  '@message': escapeInvisible(message),
  '#text': lines.join('\n')
})

/** @param shown - those of its findings for which there is room, from the first on */
const failedCase = (
  { file, line, findings, more: untold = 0 }: PayloadReport,
  first: Finding,
  shown: readonly Finding[]
): TestCase => {
  const more = findings.length + untold - 1
  const left = findings.length + untold - shown.length
  const message = `${first.message}${more > 0 ? ` (and ${grouped(more)} more)` : ''}`
  const lines = shown.map(lineOf)
  if (left > 0) lines.push(`and ${grouped(left)} more`)
  return {
    '@name': `line ${line}`,
    '@classname': escapeInvisible(file),
    failure: fault(first.code, message, lines)
  }
}

const unreadCase = ({ file, reason }: Problem): TestCase => ({
  '@name': 'can be read',
  '@classname': escapeInvisible(file),
  error: fault('unreadable', reason, [escapeInvisible(reason)])
})

const suiteOf = (name: string, cases: readonly TestCase[]): object => ({
  '@name': name,
  '@tests': cases.length,
  '@failures': cases.filter(({ failure }) => failure !== undefined).length,
  '@errors': cases.filter(({ error }) => error !== undefined).length,
  testcase: cases
})

/**
 * JUnit XML as Jenkins and Surefire have it: a suite for each file at fault, a test case for each payload at fault and each
 * file that could not be read. The counts of a suite are those of its test cases; the counts of the whole are those of the
 * run, in which every payload, every problem and an interruption is a test.
 */
export const junit: (options: ReportOptions) => Reporter = () => {
  const suites = new Map<string, TestCase[]>()
  let failures = 0
  let repairedPayloads = 0
  let payloadsKept = 0
  let findingsKept = 0

  const keep = (name: string, test: TestCase): void => {
    const cases = suites.get(name)
    if (cases === undefined) suites.set(name, [test])
    else cases.push(test)
  }

  /** What concerns no file. */
  const ownCases = (summary: Summary): readonly TestCase[] => {
    const cases: TestCase[] = []
    const left = failures - payloadsKept
    const named = (name: string): TestCase => ({ '@name': name, '@classname': 'huadan' })
    if (left > 0) {
      const words = `${grouped(left)} more ${left === 1 ? 'payload' : 'payloads'} at fault`
      cases.push({ ...named(words), failure: fault('left-out', words, [words]) })
    }
    if (summary.interrupted) {
      const words = 'interrupted: what was read until then'
      cases.push({ ...named('is complete'), error: fault('interrupted', words, [words]) })
    }
    // Continuous integration takes a report without tests for a failure.
    if (suites.size === 0 && cases.length === 0) cases.push(named(headlineOf(summary, repairedPayloads).text))
    return cases
  }

  return {
    begin: () => '',
    payload: (report) => {
      failures++
      if (isOnlyRepaired(report)) repairedPayloads++
      const shown = report.findings.slice(0, MOST_FINDINGS - findingsKept)
      const [first] = shown
      if (payloadsKept < MOST_PAYLOADS && first !== undefined) {
        keep(escapeInvisible(report.file), failedCase(report, first, shown))
        payloadsKept++
        findingsKept += shown.length
      }
      return ''
    },
    problem: (problem) => {
      keep(escapeInvisible(problem.file), unreadCase(problem))
      return ''
    },
    end: (summary) => {
      const own = ownCases(summary)
      const errors = summary.problems.length + (summary.interrupted ? 1 : 0)
      const all = [...suites].map(([name, cases]) => suiteOf(name, cases))
      return builder.build({
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        testsuites: {
          '@name': 'huadan',
          '@tests': Math.max(summary.payloads + errors, 1),
          '@failures': failures,
          '@errors': errors,
          testsuite: own.length === 0 ? all : [...all, suiteOf('huadan', own)]
        }
      })
    }
  }
}
