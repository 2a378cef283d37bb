import type { OutputFormat } from '../output/output-format'
import type { PayloadReport } from '../report/report'
import type { Stats } from '../stats/stats'
import type { Tally } from './tally'
import type { RepairCode } from '../../repairs'

/** What to make of payloads. Plain data, because it is sent to worker threads. */
export interface Task {
  readonly command: 'validate' | 'decode' | 'stats'
  /** The member of a line of JSON that holds the body, for logs that wrap it. */
  readonly field: string | undefined
  readonly repair: boolean | readonly RepairCode[]
  /** As `decode` takes it, `+08:00`. */
  readonly utcOffset: string
  /** Whether frames may show phone numbers, URLs and customParm. */
  readonly showValues: boolean
  /** Whether repaired payloads are reported as rejected ones are. */
  readonly reportsRepairs: boolean
  /** How `decode` writes events. */
  readonly format: OutputFormat
}

/** A piece of input: one payload, or whole lines of one payload each. */
export interface Block {
  readonly bytes: Uint8Array
  readonly byLine: boolean
}

/** What became of a block. */
export interface BlockResult {
  /** How many lines the block has, so that those of the next can be numbered. */
  readonly lines: number
  readonly tally: Tally
  /** Their lines are counted from 1 in the block. */
  readonly reports: readonly Omit<PayloadReport, 'file'>[]
  /** The events as `decode` writes them. */
  readonly output: string
  /** For `stats` alone. */
  readonly stats: Stats | undefined
}
