import { ISSUE_CODES } from '../../diagnostics/catalogue'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { WARNING_CODES } from '../../diagnostics/warnings'
import { REPAIR_CODES } from '../../repairs'
import type { UnreadablePath } from '../host'
import type { PayloadReport, Summary } from '../reports/report'
import { perKind } from '../reports/statistics/per-kind'

/** Returns the listed members, in this order. A new member does not change the output. */
const pick = <Of extends object, Key extends keyof Of>(of: Of, keys: readonly Key[]): Pick<Of, Key> =>
  Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<Of, Key>

/** Writes plain data as JSON for a file or a terminal. */
export const jsonOf = (value: unknown): string => escapeInvisible(JSON.stringify(value))

/** Returns the data of a report for `json` and `ndjson`: without frames, which are for people. */
export const payloadData = ({ file, line, diagnostics, more }: PayloadReport): object => ({
  file,
  line,
  findings: diagnostics.map((found) => pick(found, ['level', 'code', 'path', 'message', 'line', 'column'])),
  more
})

/** Returns the data of an unreadable path for `json` and `ndjson`. */
export const problemData = (problem: UnreadablePath): object => pick(problem, ['file', 'reason'])

type Counts = Readonly<
  Record<'events' | 'repairs' | 'rejected' | 'warnings', Readonly<Record<string, number>>>
>

/** Returns every count by kind, repair code, issue code and warning code, including zeros. */
export const countsOf = ({ kinds, repairs, issues, warnings }: Summary): Counts => ({
  events: perKind((kind) => kinds[kind].events),
  repairs: pick(repairs, REPAIR_CODES),
  rejected: pick(issues, ISSUE_CODES),
  warnings: pick(warnings, WARNING_CODES)
})

/** Returns the data of a summary for `json` and `ndjson`, without problems: they are written separately. */
export const summaryData = (summary: Summary): object => ({
  ...pick(summary, ['payloads', 'rejectedPayloads', 'otherLines']),
  ...countsOf(summary),
  interrupted: summary.interrupted
})
