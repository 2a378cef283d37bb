import { jsonOf } from '../output/json-of'
import { payloadData, problemData, summaryData } from './report-data'
import type { Reporter, ReportOptions } from './report'

/**
 * One JSON document, written as the payloads are read, a line for each:
 *
 * ```text
 * {
 *   "version": 1,
 *   "payloads": [{ "file", "line", "findings": [{ "level", "code", "path", "message", "line", "column" }] }],
 *   "problems": [{ "file", "reason" }],
 *   "summary": {
 *     "payloads", "rejectedPayloads", "events": { kind: count }, "repairs": { code: count }, "rejected": { code: count },
 *     "interrupted"
 *   }
 * }
 * ```
 *
 * `version` is that of this layout: it changes when a member goes or changes its meaning, not when one is added.
 * `payloads` are those at fault. Lines count from 1, columns from 1 in UTF-16 code units.
 */
export const json: (options: ReportOptions) => Reporter = () => {
  let separator = ''
  return {
    begin: () => '{"version":1,"payloads":[\n',
    payload: (report) => {
      const line = `${separator}${jsonOf(payloadData(report))}\n`
      separator = ','
      return line
    },
    // The document has one place for problems, behind the payloads.
    problem: () => '',
    end: (summary) =>
      `],\n"problems":${jsonOf(summary.problems.map(problemData))},\n` +
      `"summary":${jsonOf(summaryData(summary))}}\n`
  }
}
