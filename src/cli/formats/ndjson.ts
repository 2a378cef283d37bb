import type { Summary } from '../reports/report'
import { callJson } from './calls'
import { eventJson } from './events'
import type { Format, Reporter } from './format'
import { jsonOf, payloadData, problemData, summaryData } from './report-data'

const line = (type: 'payload' | 'problem' | 'summary', data: object): string =>
  `${jsonOf({ type, ...data })}\n`

const summaryLine = (summary: Summary): string => line('summary', summaryData(summary))

/**
 * Reports one line per payload with diagnostics and per problem, as they occur, and the summary last. `type`
 * is `payload`, `problem` or `summary`; the other members are those of the format `json`.
 */
const report = (): Reporter => ({
  begin: () => '',
  payload: (report) => line('payload', payloadData(report)),
  problem: (problem) => line('problem', problemData(problem)),
  end: summaryLine
})

/** JSON: one line per payload, event or call. */
export const ndjson: Format = {
  name: 'ndjson',
  report,
  summary: summaryLine,
  events: { begin: '', separator: '', end: '', write: (...args) => `${eventJson(...args)}\n` },
  calls: function* (calls, options) {
    for (const call of calls) yield `${callJson(call, options)}\n`
  }
}
