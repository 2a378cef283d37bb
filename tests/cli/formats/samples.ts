import fc from 'fast-check'
import { formatFor } from '../../../src/cli/formats'
import type { ReportOptions } from '../../../src/cli/formats/format'
import type { UnreadablePath } from '../../../src/cli/host'
import { type Diagnostic, LEVELS, type PayloadReport, type Summary } from '../../../src/cli/reports/report'
import { perKind, type PerKind } from '../../../src/cli/reports/statistics/per-kind'
import { emptyStatistics, type Statistics } from '../../../src/cli/reports/statistics/statistics'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import { WARNING_CODES } from '../../../src/diagnostics/warnings'
import { REPAIR_CODES } from '../../../src/repairs'

export const OPTIONS: ReportOptions = {
  color: false,
  columns: 80,
  quiet: false,
  failsOn: 'repaired',
  version: '1.2.3'
}

/** The parts of a summary that differ from an empty one. */
interface SummaryParts extends Partial<Omit<Summary, 'kinds' | 'repairs' | 'issues' | 'warnings'>> {
  readonly events?: Partial<PerKind<number>>
  readonly repairs?: Partial<Statistics['repairs']>
  readonly issues?: Partial<Statistics['issues']>
  readonly warnings?: Partial<Statistics['warnings']>
}

export const summaryOf = ({
  events = {},
  repairs,
  issues,
  warnings,
  ...rest
}: SummaryParts = {}): Summary => {
  const empty = emptyStatistics()
  return {
    ...empty,
    problems: [],
    interrupted: false,
    ...rest,
    kinds: perKind((kind) => ({ ...empty.kinds[kind], events: events[kind] ?? 0 })),
    repairs: { ...empty.repairs, ...repairs },
    issues: { ...empty.issues, ...issues },
    warnings: { ...empty.warnings, ...warnings }
  }
}

export const DURATION: Diagnostic = {
  level: 'rejected',
  code: 'invalid-field',
  path: 'cdr[0].duration',
  message: '`duration` must be a whole number of seconds, not negative (got a string of length 3)',
  line: 3,
  column: 61,
  frame: { text: '…"duration":"61s","oriamount":…', indent: 12 }
}

export const TRUNCATED: Diagnostic = {
  level: 'rejected',
  code: 'truncated-json',
  path: '',
  message: 'unexpected end of JSON (line 1, column 20)',
  line: 12,
  column: 20,
  frame: { text: '{"called":"138****00', indent: 20 }
}

export const WORD: Diagnostic = {
  level: 'warning',
  code: 'unknown-word',
  path: 'cdr[1].stateDesc',
  message: "`stateDesc` has a word that the platform's document does not list",
  line: 3,
  column: 401,
  frame: { text: '…"stateDesc":"****","customParm":…', indent: 13 }
}

export const COMMA: Diagnostic = {
  level: 'repaired',
  code: 'missing-comma',
  path: '',
  message: 'A missing comma between two members of an object was inserted.',
  line: 3,
  column: 9,
  frame: undefined
}

export const MISSING: UnreadablePath = { file: 'missing.json', reason: 'no such file or folder' }

/** Returns a count for every code: 0, unless it is given. */
export const counts = <Code extends string>(
  codes: readonly Code[],
  given?: Readonly<Partial<Record<Code, number>>>
): Readonly<Record<string, number>> => Object.fromEntries(codes.map((code) => [code, given?.[code] ?? 0]))

/** Returns the data of a payload, as JSON must have it: without frames. */
export const payloadDataOf = ({ file, line, diagnostics }: PayloadReport): object => ({
  file,
  line,
  findings: diagnostics.map(({ level, code, path, message, line, column }) => ({
    level,
    code,
    path,
    message,
    line,
    column
  }))
})

/** Returns the data of a summary, as JSON must have it. */
export const summaryDataOf = (summary: Summary): object => ({
  payloads: summary.payloads,
  rejectedPayloads: summary.rejectedPayloads,
  otherLines: summary.otherLines,
  events: perKind((kind) => summary.kinds[kind].events),
  repairs: summary.repairs,
  rejected: summary.issues,
  warnings: summary.warnings,
  interrupted: summary.interrupted
})

interface Run {
  readonly payloads?: readonly PayloadReport[]
  readonly summary?: Summary
  readonly options?: Partial<ReportOptions>
}

/** Returns the parts of a report, in the order in which they are printed. */
export const printedParts = (
  format: string,
  { payloads = [], summary = summaryOf(), options }: Run
): readonly string[] => {
  const reporter = formatFor('report', format)({ ...OPTIONS, ...options })
  return [
    reporter.begin(),
    ...payloads.map(reporter.payload),
    ...summary.problems.map(reporter.problem),
    reporter.end(summary)
  ]
}

/** Returns the whole report of a run. */
export const printed = (format: string, run: Run): string => printedParts(format, run).join('')

/** Ordinary text with characters that break lines, documents, workflow commands or terminals. */
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

/** Object literals have a prototype. */
const PLAIN = { noNullPrototype: true }

const diagnostics: fc.Arbitrary<Diagnostic> = fc.record({
  level: fc.constantFrom(...LEVELS),
  code: fc.constantFrom(...ISSUE_CODES, ...WARNING_CODES, ...REPAIR_CODES),
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

/** Runs with hostile text. Their summary agrees with their payloads. */
export const hostileRun: fc.Arbitrary<HostileRun> = fc
  .record({
    payloads: fc.array(
      fc.record({
        file: hostileText,
        line: fc.integer({ min: 1, max: 9999 }),
        diagnostics: fc.array(diagnostics, { minLength: 1, maxLength: 4 })
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
      rejectedPayloads: payloads.filter((payload) =>
        payload.diagnostics.some(({ level }) => level === 'rejected')
      ).length,
      problems,
      interrupted
    })
  }))
