import { diagnosticsOf, type Found, type PlacedBody } from '../reports/diagnostics'
import type { BlockResult, Job } from './job'
import { createKeepFirst } from './keep-first'

/** The reports of a block. */
type Reports = Pick<BlockResult, 'reports' | 'left'>

/** Makes the reports of payloads, block by block. */
interface ReportMaker {
  /** Adds a payload that has an issue, a warning or a repair. */
  readonly add: (line: number, found: Found, place: () => PlacedBody) => void
  /** Returns the reports since the last call. */
  readonly take: () => Reports
}

/** The limit of diagnostics per payload: a hostile payload can have one every few bytes. */
const MOST_DIAGNOSTICS = 100

const limited = ({ issues, warnings, repairs }: Found): Found => {
  const shownIssues = issues.slice(0, MOST_DIAGNOSTICS)
  const shownWarnings = warnings.slice(0, MOST_DIAGNOSTICS - shownIssues.length)
  const left = MOST_DIAGNOSTICS - shownIssues.length - shownWarnings.length
  return { issues: shownIssues, warnings: shownWarnings, repairs: repairs.slice(0, left) }
}

/** Creates a maker of the reports that a job wants. */
export const createReportMaker = ({ reports: which, showValues }: Job): ReportMaker => {
  const keepFirst = createKeepFirst()
  let reports: BlockResult['reports'][number][] = []
  let left = new Map<string, number>()

  const adders: Readonly<Record<Job['reports'], ReportMaker['add']>> = {
    none: () => undefined,
    first: (line, found, place) => {
      const { kept, groups } = keepFirst(found, left)
      if (groups.length > 0) {
        reports.push({ line, diagnostics: diagnosticsOf(place(), kept, showValues), groups })
      }
    },
    every: (line, found, place) => {
      const diagnostics = diagnosticsOf(place(), limited(found), showValues)
      const total = found.issues.length + found.warnings.length + found.repairs.length
      const more = total - diagnostics.length
      reports.push(more === 0 ? { line, diagnostics } : { line, diagnostics, more })
    }
  }

  return {
    add: adders[which],
    take: () => {
      const taken = { reports, left }
      reports = []
      left = new Map()
      return taken
    }
  }
}
