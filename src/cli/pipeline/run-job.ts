import { decodeEach } from '../../decode'
import type { Issue } from '../../diagnostics/issue'
import type { Warning } from '../../diagnostics/warnings'
import type { CallbackEvent } from '../../events'
import { findWarnings } from '../../helpers/find-warnings'
import { parseUtcOffset } from '../../options'
import type { Repair } from '../../repairs'
import { eachPayload, type Raw } from '../input/each-payload'
import { openPayload, type Payload } from '../input/open-payload'
import { diagnosticsOf } from '../reports/diagnostics'
import { placeWarnings } from '../reports/place-warnings'
import type { PayloadReport } from '../reports/report'
import { addDetails } from '../reports/statistics/details'
import { countPayload, countWarnings, emptyStatistics } from '../reports/statistics/statistics'
import { type SkimmedEvent, Skimmer } from '../skim/skimmer'
import type { Block } from '../input/each-payload'
import type { BlockResult, Job } from './job'

/** A decoded payload. */
interface Decoded {
  readonly events: readonly CallbackEvent[]
  readonly repairs: readonly Repair[]
  readonly issues: readonly Issue[]
  /** The indices of the rejected records. */
  readonly rejected: readonly number[]
}

const NO_ISSUES: readonly Issue[] = []
const NO_WARNINGS: readonly Warning[] = []
const NO_REPAIRS: readonly Repair[] = []
const NONE: readonly number[] = []
/** The limit of diagnostics per payload: a hostile payload can have one every few bytes. */
const MOST_DIAGNOSTICS = 100

const UNWRITABLE: Issue = {
  code: 'invalid-field',
  message: 'the event cannot be written: `extra` is nested too deeply',
  path: ['extra']
}

const decodePayload = ({ body, issues }: Payload, { decoding }: Job): Decoded => {
  if (body === undefined) return { events: [], repairs: NO_REPAIRS, issues, rejected: NONE }
  const decoded = decodeEach(body, decoding)
  if (decoded._tag === 'Left') {
    return { events: [], repairs: NO_REPAIRS, issues: decoded.left.issues, rejected: NONE }
  }
  const { events, repairs, rejected } = decoded.right
  if (rejected.length === 0) return { events, repairs, issues: NO_ISSUES, rejected: NONE }
  const found = rejected.flatMap((record) => record.issues)
  return { events, repairs, issues: found, rejected: rejected.map(({ index }) => index) }
}

/** Writes the events; rejects events that cannot be written. */
const writeEvents = (
  decoded: Decoded,
  write: (event: CallbackEvent) => string
): { readonly text: string; readonly decoded: Decoded } => {
  let text = ''
  const unwritable = new Set<CallbackEvent>()
  for (const event of decoded.events) {
    try {
      text += write(event)
    } catch (error) {
      // `JSON.parse` has no depth limit, but `JSON.stringify` can overflow the stack.
      if (!(error instanceof RangeError)) throw error
      unwritable.add(event)
    }
  }
  if (unwritable.size === 0) return { text, decoded }
  const events = decoded.events.filter((event) => !unwritable.has(event))
  const issues = [...decoded.issues, ...Array.from(unwritable, () => UNWRITABLE)]
  return { text, decoded: { ...decoded, events, issues } }
}

/** Returns a function that runs a job over a block. */
export const jobRunner = (job: Job): ((block: Block) => BlockResult) => {
  const { field, startedAt, showValues, reportsWarnings, reportsRepairs, countsDetails, writeEvent } = job
  const utcOffset = parseUtcOffset(job.decoding.utcOffset)
  // If only the kinds of good payloads are needed, the fast path can skip decoding them.
  const needsOnlyKinds = field === undefined && !countsDetails && writeEvent === undefined
  const skimmer = needsOnlyKinds ? new Skimmer({ now: startedAt, utcOffset }) : undefined

  const warningsOf = ({ events, rejected }: Decoded, payload: Payload): readonly Warning[] => {
    if (!reportsWarnings) return NO_WARNINGS
    const warnings = findWarnings(events, { now: new Date(startedAt) })
    return placeWarnings(warnings, { events: events.length, rejected }, () => payload.place().text)
  }

  return (block) => {
    const statistics = emptyStatistics()
    const reports: Omit<PayloadReport, 'file'>[] = []
    let output = ''
    const visit = (raw: Raw, line: number): void => {
      const payload = openPayload(raw, line, field)
      let decoded = decodePayload(payload, job)
      const warnings = warningsOf(decoded, payload)
      if (writeEvent !== undefined) {
        const written = writeEvents(decoded, writeEvent)
        output += written.text
        decoded = written.decoded
      }
      const { events, repairs, issues } = decoded
      countPayload(statistics, events, repairs, issues)
      countWarnings(statistics, warnings)
      if (countsDetails) for (const event of events) addDetails(statistics, event, { utcOffset, showValues })
      const reported = reportsRepairs ? repairs : NO_REPAIRS
      const total = issues.length + warnings.length + reported.length
      if (total === 0) return
      const shownIssues = issues.slice(0, MOST_DIAGNOSTICS)
      const shownWarnings = warnings.slice(0, MOST_DIAGNOSTICS - shownIssues.length)
      const left = MOST_DIAGNOSTICS - shownIssues.length - shownWarnings.length
      const shown = { issues: shownIssues, warnings: shownWarnings, repairs: reported.slice(0, left) }
      const diagnostics = diagnosticsOf(payload.place(), shown, showValues)
      const more = total - diagnostics.length
      reports.push(more === 0 ? { line, diagnostics } : { line, diagnostics, more })
    }
    const take = (events: readonly SkimmedEvent[]): void => {
      countPayload(statistics, events, NO_REPAIRS, NO_ISSUES)
    }
    const lines = eachPayload(block, visit, skimmer === undefined ? undefined : { skimmer, take })
    return { lines, statistics, reports, output }
  }
}
