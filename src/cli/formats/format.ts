import type { Call } from '../../calls'
import type { CallbackEvent } from '../../events'
import type { UnreadablePath } from '../host'
import type { Level, PayloadReport, Summary } from '../reports/report'

/** Settings of a report. */
export interface ReportOptions {
  readonly color: boolean
  /** Width of the terminal in cells. */
  readonly columns: number
  /** Omits the summary in formats for people. */
  readonly quiet: boolean
  /** The least severe level for which the run fails. */
  readonly failsOn: Level
  /** The version of the package. */
  readonly version: string
}

/** The parts of a report, printed one after another while payloads are read. */
export interface Reporter {
  readonly begin: () => string
  readonly payload: (report: PayloadReport) => string
  /** Counts diagnostics that are in no report, by group; only formats that report groups have it. */
  readonly count?: (left: ReadonlyMap<string, number>) => void
  readonly problem: (problem: UnreadablePath) => string
  readonly end: (summary: Summary) => string
}

/** The parts of an output of events. */
export interface EventFormat {
  readonly begin: string
  /** Separates two events; each starts on a new line. */
  readonly separator: string
  readonly end: string
  /** @param zone - the UTC offset of the times, in ISO 8601 */
  readonly write: (event: CallbackEvent, utcOffset: number, zone: string) => string
}

/** Settings of an output of calls. */
export interface CallOptions extends ReportOptions {
  /** The zone of the times. */
  readonly utcOffset: string
  /** Masks nothing in formats for people. */
  readonly showValues: boolean
}

/** An output format, and the outputs that it can write. */
export interface Format {
  readonly name: string
  /** Reports diagnostics: `validate --format`. */
  readonly report?: (options: ReportOptions) => Reporter
  /** Writes the summary alone: `validate --summary --format`. */
  readonly summary?: (summary: Summary, options: ReportOptions) => string
  /** Writes events: `decode --format`. */
  readonly events?: EventFormat
  /** Writes calls in parts: `calls --format`. @param calls - may be iterated several times */
  readonly calls?: (calls: Iterable<Call>, options: CallOptions) => Iterable<string> | AsyncIterable<string>
  /** Writes statistics: `stats --format`. */
  readonly statistics?: (summary: Summary, options: ReportOptions) => Promise<string>
}
