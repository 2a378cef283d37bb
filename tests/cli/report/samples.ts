import fc from 'fast-check'
import { REPORTERS, type Format } from '../../../src/cli/report/reporters'
import type { Finding, PayloadReport, Problem, ReportOptions, Summary } from '../../../src/cli/report/report'
import { ISSUE_CODES, type IssueCode } from '../../../src/diagnostics/catalogue'
import { REPAIR_CODES, type RepairCode } from '../../../src/repairs'

export const OPTIONS: ReportOptions = { color: false, columns: 80, quiet: false, version: '1.2.3' }

const NO_EVENTS: Summary['events'] = {
  'voice-code': 0,
  'callback-cdr': 0,
  'callback-state': 0,
  conference: 0
}

const NO_REPAIRS = Object.fromEntries(REPAIR_CODES.map((code) => [code, 0])) as Record<RepairCode, number>

const NO_ISSUES = Object.fromEntries(ISSUE_CODES.map((code) => [code, 0])) as Record<IssueCode, number>

interface Counts {
  readonly events?: Partial<Summary['events']>
  readonly repairs?: Partial<Summary['repairs']>
  readonly rejected?: Partial<Summary['rejected']>
}

export const summaryOf = (given: Partial<Omit<Summary, keyof Counts>> & Counts = {}): Summary => ({
  payloads: 0,
  rejectedPayloads: 0,
  problems: [],
  interrupted: false,
  ...given,
  events: { ...NO_EVENTS, ...given.events },
  repairs: { ...NO_REPAIRS, ...given.repairs },
  rejected: { ...NO_ISSUES, ...given.rejected }
})

export const DURATION: Finding = {
  level: 'rejected',
  code: 'invalid-field',
  path: 'cdr[0].duration',
  message: '`duration` must be a whole number of seconds, not negative (got a string of length 3)',
  line: 3,
  column: 61,
  frame: { text: '…"duration":"61s","oriamount":…', indent: 12 }
}

export const TRUNCATED: Finding = {
  level: 'rejected',
  code: 'truncated-json',
  path: '',
  message: 'unexpected end of JSON (line 1, column 20)',
  line: 12,
  column: 20,
  frame: { text: '{"called":"138****00', indent: 20 }
}

export const COMMA: Finding = {
  level: 'repaired',
  code: 'missing-comma',
  path: '',
  message: 'A missing comma between two members of an object was inserted.',
  line: 3,
  column: 9,
  frame: undefined
}

export const MISSING: Problem = { file: 'missing.json', reason: 'no such file or folder' }

export const withoutFrame = ({
  level,
  code,
  path,
  message,
  line,
  column
}: Finding): Omit<Finding, 'frame'> => ({ level, code, path, message, line, column })

interface Run {
  readonly payloads?: readonly PayloadReport[]
  readonly summary?: Summary
  readonly options?: Partial<ReportOptions>
}

/** The whole output of one run. */
export const printed = (format: Format, { payloads = [], summary = summaryOf(), options }: Run): string => {
  const reporter = REPORTERS[format]({ ...OPTIONS, ...options })
  return [
    reporter.begin(),
    ...payloads.map(reporter.payload),
    ...summary.problems.map(reporter.problem),
    reporter.end(summary)
  ].join('')
}

/** What breaks lines, documents, commands and terminals, among ordinary text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        ...[
          '\n',
          '\r\n',
          '\t',
          '\0',
          '\u001b[31m',
          '\u0085',
          '\u2028',
          '\u202e',
          '\ud800',
          '\udc00',
          '\ufffe'
        ],
        ...['::', '::error::', ',', ':', '%0A', '%', ']]>', '<', '&amp;', '"', "'", '{0}', '](', '\\', '/'],
        ...['..', '.', 'C:\\', 'true', '话单', '😀']
      )
    ),
    { maxLength: 6 }
  )
  .map((parts) => parts.join(''))

// As literals are.
const PLAIN = { noNullPrototype: true }

const finding: fc.Arbitrary<Finding> = fc.record({
  level: fc.constantFrom('rejected', 'repaired'),
  code: fc.constantFrom(...ISSUE_CODES, ...REPAIR_CODES),
  path: hostileText,
  message: hostileText,
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 9999 }),
  frame: fc.option(fc.constant({ text: 'abc', indent: 1 }), { nil: undefined })
})

export interface HostileRun {
  readonly payloads: readonly PayloadReport[]
  readonly summary: Summary
}

/** Runs whose summary agrees with their payloads. */
export const hostileRun: fc.Arbitrary<HostileRun> = fc
  .record({
    payloads: fc.array(
      fc.record({
        file: hostileText,
        line: fc.integer({ min: 1, max: 9999 }),
        findings: fc.array(finding, { minLength: 1, maxLength: 4 })
      }),
      { maxLength: 5 }
    ),
    problems: fc.array(fc.record({ file: hostileText, reason: hostileText }, PLAIN), { maxLength: 3 }),
    good: fc.nat(3),
    interrupted: fc.boolean()
  })
  .map(({ payloads, problems, good, interrupted }) => ({
    payloads,
    summary: summaryOf({
      payloads: payloads.length + good,
      rejectedPayloads: payloads.filter(({ findings }) => findings.some(({ level }) => level === 'rejected'))
        .length,
      problems,
      interrupted
    })
  }))
