import type { CallBase } from '../../calls/base'
import type { CallbackEvent } from '../../events'
import type { DecodeOptions } from '../../options'
import type { Reading } from '../input/reading'
import type { PayloadReport } from '../reports/report'
import type { Statistics } from '../reports/statistics/statistics'
import type { SavedPayload } from './saved-payload'

/** The work on each payload. Each thread builds it from the command and its options. */
export interface Job {
  /** The settings for reading payloads. */
  readonly reading: Reading
  readonly decoding: Pick<DecodeOptions, 'repair'> & { readonly utcOffset: string }
  /** The wall clock at the start of the run, in milliseconds since 1970. */
  readonly startedAt: number
  /**
   * The payloads to report: none; the first ones of each group, for people; or every one with an issue, a
   * warning or a repair.
   */
  readonly reports: 'none' | 'first' | 'every'
  /** Returns rejected payloads, to be saved. */
  readonly savesRejected: boolean
  /** Masks nothing in frames and words. */
  readonly showValues: boolean
  /** Reports payloads with warnings in addition to rejected ones. */
  readonly reportsWarnings: boolean
  /** Reports repaired payloads in addition to rejected ones. */
  readonly reportsRepairs: boolean
  /** Also counts hours, results, seconds and charges, not only events by kind. */
  readonly countsDetails: boolean
  /** Merges the events of two-way calls. */
  readonly collectsCalls: boolean
  /**
   * Writes an event to the output.
   *
   * @throws RangeError if the event cannot be written; it is then rejected
   */
  readonly writeEvent?: (event: CallbackEvent) => string
}

/** The result of a block. Plain data, because threads send it. */
export interface BlockResult {
  /** The number of lines in the block, so that the lines of the next block can be numbered. */
  readonly lines: number
  readonly statistics: Statistics
  /** The reports; their lines count from 1 in the block. */
  readonly reports: readonly Omit<PayloadReport, 'file'>[]
  /** The number of diagnostics of each group that are not in the reports, if these have groups. */
  readonly left: ReadonlyMap<string, number>
  readonly saved: readonly SavedPayload[]
  /** The events that the job wrote. */
  readonly output: string
  /** The two-way calls of the block, each once, if the job collects them. */
  readonly calls: readonly CallBase[]
}
