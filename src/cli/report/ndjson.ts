import { jsonOf } from '../output/json-of'
import { payloadData, problemData, summaryData } from './report-data'
import type { Reporter, ReportOptions } from './report'

const line = (type: 'payload' | 'problem' | 'summary', data: object): string =>
  `${jsonOf({ type, ...data })}\n`

/**
 * A line of JSON for each payload at fault and each problem, as they are met, and the summary last. `type` says which it
 * is; the other members are those of the items of `payloads` and `problems` and of `summary` in the format `json`.
 */
export const ndjson: (options: ReportOptions) => Reporter = () => ({
  begin: () => '',
  payload: (report) => line('payload', payloadData(report)),
  problem: (problem) => line('problem', problemData(problem)),
  end: (summary) => line('summary', summaryData(summary))
})
