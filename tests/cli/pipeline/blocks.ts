import { formatFor } from '../../../src/cli/formats'
import { eventWriter } from '../../../src/cli/formats/events'
import type { Block } from '../../../src/cli/input/block'
import type { Reading } from '../../../src/cli/input/reading'
import type { BlockResult, Job } from '../../../src/cli/pipeline/job'
import { jobRunner } from '../../../src/cli/pipeline/run-job'

/** What a test changes of the job of `huadan decode`. */
export interface Given {
  readonly command?: 'decode' | 'validate' | 'stats' | 'calls'
  readonly format?: string
  readonly reading?: Partial<Reading>
  readonly field?: string | undefined
  readonly repair?: Job['decoding']['repair']
  readonly utcOffset?: string
  readonly showValues?: boolean
  readonly reports?: Job['reports']
  readonly savesRejected?: boolean
  readonly reportsWarnings?: boolean
  readonly reportsRepairs?: boolean
}

export const jobWith = ({
  command = 'decode',
  format = 'ndjson',
  reading,
  field,
  repair = true,
  utcOffset = '+08:00',
  reports = 'every',
  savesRejected = false,
  showValues = false,
  reportsWarnings = false,
  reportsRepairs = true
}: Given = {}): Job => ({
  reading: { input: 'auto', field, ...reading },
  decoding: { repair, utcOffset },
  startedAt: Date.parse('2026-11-26T12:00:00+08:00'),
  reports,
  savesRejected,
  showValues,
  reportsWarnings,
  reportsRepairs,
  countsDetails: command === 'stats',
  collectsCalls: command === 'calls',
  ...(command === 'decode' && { writeEvent: eventWriter(formatFor('events', format), utcOffset) })
})

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export const lines = (content: string | Uint8Array): Block => ({
  bytes: bytesOf(content),
  split: 'lines',
  hasPrefix: false
})

export const file = (content: string | Uint8Array): Block => ({
  bytes: bytesOf(content),
  split: 'file',
  hasPrefix: false
})

export const runBlock = (block: Block, given?: Given): BlockResult => jobRunner(jobWith(given))(block)
