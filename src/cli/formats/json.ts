import { callJson } from './calls'
import { eventJson } from './events'
import type { Format, Reporter } from './format'
import { jsonOf, payloadData, problemData, summaryData } from './report-data'
import { statisticsData } from './statistics-data'

/**
 * Reports diagnostics as one JSON document, one line per payload, written while payloads are read:
 *
 * ```text
 * { "version": 1, "payloads": [{ "file", "line", "findings": […] }], "problems": […],
 *   "summary": {…} }
 * ```
 *
 * `version` changes if a member is removed or changes its meaning, not if one is added.
 */
const report = (): Reporter => {
  let separator = ''
  return {
    begin: () => '{"version":1,"payloads":[\n',
    payload: (report) => {
      const line = `${separator}${jsonOf(payloadData(report))}\n`
      separator = ','
      return line
    },
    // The document lists problems after the payloads.
    problem: () => '',
    end: (summary) =>
      `],\n"problems":${jsonOf(summary.problems.map(problemData))},\n` +
      `"summary":${jsonOf(summaryData(summary))}}\n`
  }
}

/** JSON: one document per run. */
export const json: Format = {
  name: 'json',
  report,
  summary: (summary) => `${jsonOf(summaryData(summary))}\n`,
  events: { begin: '[\n', separator: ',\n', end: '\n]\n', write: eventJson },
  calls: function* (calls, options) {
    yield '[\n'
    let separator = ''
    for (const call of calls) {
      yield separator + callJson(call, options)
      separator = ',\n'
    }
    yield '\n]\n'
  },
  statistics: (summary) => Promise.resolve(`${jsonOf(statisticsData(summary))}\n`)
}
