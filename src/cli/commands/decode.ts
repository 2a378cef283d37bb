import { Option } from 'commander'
import { escapeInvisibleLines } from '../../diagnostics/escape-invisible'
import { formatFor, formatNames } from '../formats'
import { eventJoiner, eventWriter } from '../formats/events'
import { type PayloadCommand, commonJob } from './command'
import {
  addReportingOptions,
  printReports,
  type ReportingOptions,
  reportOptions,
  reportsFor
} from './report-output'

interface DecodeOptions extends ReportingOptions {
  readonly format: string
}

/** `huadan decode`: events on standard output, everything else on standard error. */
export const decode: PayloadCommand<DecodeOptions> = {
  name: 'decode',
  summary: 'Print every event as a line of JSON, or as CSV.',
  examples: [
    ['huadan decode day.log > events.ndjson', 'write one event per line'],
    ['huadan decode --format csv logs/ > events.csv', 'write a table for a spreadsheet'],
    [`huadan decode day.log | jq 'select(.kind == "callback-cdr")'`, 'filter the events']
  ],
  addOptions: (program) =>
    addReportingOptions(
      program.addOption(
        new Option('--format <format>', 'event format').choices(formatNames('events')).default('ndjson')
      )
    ),
  job: (options, startedAt) => ({
    ...commonJob(options, startedAt),
    reports: reportsFor(options, 'pretty'),
    showValues: options.showValues,
    reportsRepairs: !options.quiet,
    writeEvent: eventWriter(formatFor('events', options.format), options.utcOffset)
  }),
  failsOn: () => 'rejected',
  output: (options, _paths, host) => {
    const { stdout, stderr } = host
    const format = formatFor('events', options.format)
    const join = eventJoiner(format)
    // JSON escapes control characters. CSV cannot: escape them for a terminal, but not for a program.
    const shown =
      options.format === 'csv' && stdout.isTerminal ? escapeInvisibleLines : (output: string) => output
    const reporter = formatFor('report', 'pretty')(reportOptions(options, stderr, host))
    return {
      begin: () => stdout.write(format.begin),
      block: async (file, lines, result) => {
        await stdout.write(shown(join(result.output)))
        await stderr.write(printReports(reporter, file, lines, result))
      },
      problem: (problem) => stderr.write(reporter.problem(problem)),
      end: async (summary) => {
        await stdout.write(format.end)
        await stderr.write(reporter.end(summary))
      }
    }
  }
}
