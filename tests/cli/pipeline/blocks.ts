import { formatFor } from '../../../src/cli/formats'
import { eventWriter } from '../../../src/cli/formats/events'
import type { Block } from '../../../src/cli/input/each-payload'
import type { BlockResult, Job } from '../../../src/cli/pipeline/job'
import { jobRunner } from '../../../src/cli/pipeline/run-job'

/** What a test changes of the job of `huadan decode`. */
export interface Given {
  readonly command?: 'decode' | 'validate' | 'stats'
  readonly format?: string
  readonly field?: string | undefined
  readonly repair?: Job['decoding']['repair']
  readonly utcOffset?: string
  readonly showValues?: boolean
  readonly reportsWarnings?: boolean
  readonly reportsRepairs?: boolean
}

export const jobWith = ({
  command = 'decode',
  format = 'ndjson',
  field,
  repair = true,
  utcOffset = '+08:00',
  showValues = false,
  reportsWarnings = false,
  reportsRepairs = true
}: Given = {}): Job => ({
  field,
  decoding: { repair, utcOffset },
  startedAt: Date.parse('2026-11-26T12:00:00+08:00'),
  showValues,
  reportsWarnings,
  reportsRepairs,
  countsDetails: command === 'stats',
  ...(command === 'decode' && { writeEvent: eventWriter(formatFor('events', format), utcOffset) })
})

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export const lines = (content: string | Uint8Array): Block => ({ bytes: bytesOf(content), byLine: true })

export const file = (content: string | Uint8Array): Block => ({ bytes: bytesOf(content), byLine: false })

export const runBlock = (block: Block, given?: Given): BlockResult => jobRunner(jobWith(given))(block)
