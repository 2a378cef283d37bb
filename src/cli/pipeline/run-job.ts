import { decodeEach } from '../../decode'
import type { Issue } from '../../diagnostics/issue'
import type { Warning } from '../../diagnostics/warnings'
import type { CallbackEvent } from '../../events'
import { findWarnings } from '../../helpers/find-warnings'
import { parseUtcOffset } from '../../options'
import type { Repair } from '../../repairs'
import type { Raw } from '../input/block'
import { eachPayload } from '../input/each-payload'
import { openPayload, type Payload } from '../input/open-payload'
import { proposeOption } from '../input/propose-option'
import { severalValues } from '../input/several-values'
import { placeWarnings } from '../reports/place-warnings'
import { addDetails } from '../reports/statistics/details'
import { countPayload, countWarnings, emptyStatistics } from '../reports/statistics/statistics'
import { type SkimmedEvent, Skimmer } from '../skim/skimmer'
import type { Block } from '../input/block'
import { createCallCollector } from './call-collector'
import type { BlockResult, Job } from './job'
import { createReportMaker } from './report-maker'
import { type SavedPayload, savedPayload } from './saved-payload'

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
const NO_CALLS: BlockResult['calls'] = []

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

/** Hands over the events; rejects events that cannot be written. */
const takeEvents = (decoded: Decoded, take: (event: CallbackEvent) => void): Decoded => {
  const unwritable = new Set<CallbackEvent>()
  for (const event of decoded.events) {
    try {
      take(event)
    } catch (error) {
      // `JSON.parse` has no depth limit, but `JSON.stringify` can overflow the stack.
      if (!(error instanceof RangeError)) throw error
      unwritable.add(event)
    }
  }
  if (unwritable.size === 0) return decoded
  const events = decoded.events.filter((event) => !unwritable.has(event))
  const issues = [...decoded.issues, ...Array.from(unwritable, () => UNWRITABLE)]
  return { ...decoded, events, issues }
}

/** Returns a function that runs a job over a block. */
export const jobRunner = (job: Job): ((block: Block) => BlockResult) => {
  const { reading, startedAt, showValues, reportsWarnings, reportsRepairs, countsDetails } = job
  const { writeEvent, collectsCalls } = job
  const reportMaker = createReportMaker(job)
  const utcOffset = parseUtcOffset(job.decoding.utcOffset)
  // If only the kinds of good payloads are needed, the fast path can skip decoding them.
  const needsEvents = countsDetails || collectsCalls || writeEvent !== undefined
  const needsOnlyKinds = reading.field === undefined && !needsEvents
  const skimmer = needsOnlyKinds ? new Skimmer({ now: startedAt, utcOffset }) : undefined

  const warningsOf = ({ events, rejected }: Decoded, payload: Payload): readonly Warning[] => {
    if (!reportsWarnings) return NO_WARNINGS
    const warnings = findWarnings(events, { now: new Date(startedAt) })
    if (job.reports === 'none') return warnings
    return placeWarnings(warnings, { events: events.length, rejected }, () => payload.place().text)
  }

  return (block) => {
    const statistics = emptyStatistics()
    const saved: SavedPayload[] = []
    let output = ''
    const collector = collectsCalls ? createCallCollector() : undefined
    const byLine = block.split !== 'file'
    const report = (payload: Payload, decodedPayload: Decoded, raw: Raw, line: number): void => {
      let decoded = decodedPayload
      const warnings = warningsOf(decoded, payload)
      if (writeEvent !== undefined) {
        decoded = takeEvents(decoded, (event) => {
          output += writeEvent(event)
        })
      }
      if (collector !== undefined) decoded = takeEvents(decoded, collector.take)
      const { events, repairs } = decoded
      const issues =
        decoded.issues.length === 0
          ? NO_ISSUES
          : decoded.issues.map((issue) => proposeOption(issue, raw, reading, byLine))
      countPayload(statistics, events, repairs, issues)
      countWarnings(statistics, warnings)
      if (countsDetails) for (const event of events) addDetails(statistics, event, { utcOffset, showValues })
      const reported = reportsRepairs ? repairs : NO_REPAIRS
      if (issues.length + warnings.length + reported.length === 0) return
      if (issues.length + warnings.length === 0) statistics.onlyRepairedPayloads++
      if (job.savesRejected && issues.length > 0) saved.push(savedPayload(payload, line, issues))
      reportMaker.add(line, { issues, warnings, repairs: reported }, payload.place)
    }
    const visit = (raw: Raw, line: number, column: number): void => {
      for (const payload of openPayload({ raw, line, column }, reading, block.hasPrefix)) {
        const decoded = decodePayload(payload, job)
        const isMalformed = byLine && decoded.issues[0]?.code === 'malformed-json'
        const values = isMalformed ? severalValues(raw) : undefined
        if (values === undefined) report(payload, decoded, raw, line)
        else for (const value of values) visit(value.raw, line, column + value.column - 1)
      }
    }
    const take = (events: readonly SkimmedEvent[]): void => {
      countPayload(statistics, events, NO_REPAIRS, NO_ISSUES)
    }
    const { lines, otherLines } = eachPayload(block, {
      visit,
      skipsOtherLines: reading.skipOtherLines,
      field: reading.field,
      fastPath: skimmer === undefined ? undefined : { skimmer, take }
    })
    statistics.otherLines += otherLines
    return { lines, statistics, ...reportMaker.take(), saved, output, calls: collector?.calls() ?? NO_CALLS }
  }
}
