import type { PartialCallback } from '../../result/callback'
import { decodeEach } from '../../decode'
import type { CallbackEvent } from '../../events'
import type { Issue } from '../../diagnostics/issue'
import type { DecodeOptions } from '../../options'
import { eventWriter } from '../output/event-writer'
import { findingsOf } from '../report/findings'
import type { PayloadReport } from '../report/report'
import { type SkimmedEvent, Skimmer } from '../skim/skimmer'
import { addPayload, noStats } from '../stats/stats'
import { eachPayload, type Raw } from './each-payload'
import { openPayload, type Payload } from './open-payload'
import { countPayload, noTally } from './tally'
import type { Block, BlockResult, Task } from './task'
import type { Repair } from '../../repairs'
import { parseUtcOffset } from '../../options'

/** What a payload holds, and why it does not hold more. */
type Found = Pick<PartialCallback, 'events' | 'repairs'> & { readonly issues: readonly Issue[] }

const NO_ISSUES: readonly Issue[] = []
const NO_REPAIRS: readonly Repair[] = []
/** A payload may have a fault in every few bytes; after so many of one, nobody reads on. */
const MOST_FINDINGS = 100

const UNWRITABLE: Issue = {
  code: 'invalid-field',
  message:
    'the event cannot be written: `extra` is nested too deeply, or has a number too large for JSON.parse',
  path: ['extra']
}

const read = ({ body, issues }: Payload, options: DecodeOptions): Found => {
  if (body === undefined) return { events: [], repairs: [], issues }
  const decoded = decodeEach(body, options)
  if (decoded._tag === 'Left') return { events: [], repairs: [], issues: decoded.left.issues }
  const { events, repairs, rejected } = decoded.right
  const found = rejected.length === 0 ? NO_ISSUES : rejected.flatMap((record) => record.issues)
  return { events, repairs, issues: found }
}

/** The events as text; an event that the engine cannot write is rejected. */
const written = (
  found: Found,
  write: (event: CallbackEvent) => string
): { readonly text: string; readonly found: Found } => {
  let text = ''
  const rejected = new Set<CallbackEvent>()
  for (const event of found.events) {
    try {
      text += write(event)
    } catch (error) {
      // JSON.parse reads what nests without end; JSON.stringify has a stack to overflow. 1e400 it reads as Infinity.
      if (!(error instanceof RangeError)) throw error
      rejected.add(event)
    }
  }
  if (rejected.size === 0) return { text, found }
  return {
    text,
    found: {
      events: found.events.filter((event) => !rejected.has(event)),
      repairs: found.repairs,
      issues: [...found.issues, ...Array.from(rejected, () => UNWRITABLE)]
    }
  }
}

/** Makes of blocks what a task asks for. */
export const taskRunner = (task: Task): ((block: Block) => BlockResult) => {
  const { command, field, showValues, reportsRepairs } = task
  const options: DecodeOptions = { repair: task.repair, utcOffset: task.utcOffset }
  const utcOffset = parseUtcOffset(task.utcOffset)
  const write = eventWriter(task.format, utcOffset, task.utcOffset === 'Z' ? '+00:00' : task.utcOffset)

  // Whether a payload is good and of what kinds is all that is asked of it, and no wrapping is to be opened first.
  const skimmer = command === 'validate' && field === undefined ? new Skimmer() : undefined

  return (block) => {
    const tally = noTally()
    const stats = command === 'stats' ? noStats() : undefined
    const reports: Omit<PayloadReport, 'file'>[] = []
    let output = ''
    const visit = (raw: Raw, line: number): void => {
      const payload = openPayload(raw, line, field)
      let found = read(payload, options)
      if (command === 'decode') {
        const events = written(found, write)
        output += events.text
        found = events.found
      }
      const { events, repairs, issues } = found
      countPayload(tally, events, repairs, issues)
      if (stats !== undefined) addPayload(stats, { events, repairs }, issues, utcOffset)
      const reported = reportsRepairs ? repairs : []
      const faults = issues.length + reported.length
      if (faults > 0) {
        const told = issues.slice(0, MOST_FINDINGS)
        const toldRepairs = reported.slice(0, MOST_FINDINGS - told.length)
        const findings = findingsOf(payload.place(), told, toldRepairs, showValues)
        const more = faults - findings.length
        reports.push(more === 0 ? { line, findings } : { line, findings, more })
      }
    }
    const take = (events: readonly SkimmedEvent[]): void => countPayload(tally, events, NO_REPAIRS, NO_ISSUES)
    const lines = eachPayload(block, visit, skimmer === undefined ? undefined : { skimmer, take })
    return { lines, tally, reports, output, stats }
  }
}
