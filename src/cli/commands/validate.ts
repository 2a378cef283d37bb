import { Option } from 'commander'
import { formatFor, formatNames } from '../formats'
import { type Host, WrongUse } from '../host'
import { type Level, LEVELS } from '../reports/report'
import { type PayloadCommand, commonJob, type Output } from './command'
import {
  addReportingOptions,
  printReports,
  type ReportingOptions,
  reportOptions,
  reportsFor
} from './report-output'

interface ValidateOptions extends ReportingOptions {
  readonly format: string
  readonly failOn: Level
}

/** Prints the summary alone on standard output, and paths that cannot be read on standard error. */
const summaryOutput = (options: ValidateOptions, host: Host): Output => {
  const { stdout, stderr } = host
  const errors = formatFor('report', 'pretty')(reportOptions(options, stderr, host))
  const print = formatFor('summary', options.format)
  return {
    begin: () => Promise.resolve(),
    block: () => Promise.resolve(),
    problem: (problem) => stderr.write(errors.problem(problem)),
    end: (summary) => stdout.write(print(summary, reportOptions(options, stdout, host)))
  }
}

/** `huadan validate`: reports on standard output. */
export const validate: PayloadCommand<ValidateOptions> = {
  name: 'validate',
  summary: 'Report rejected payloads and warnings, with location and reason.',
  examples: [
    ['huadan validate day.log', 'check a log with one payload per line'],
    ['huadan validate --field body --format github logs/', 'check the field body of each line, for CI'],
    ['huadan validate --summary --save-rejected rejected.ndjson logs/', 'count, and keep what is rejected'],
    ['kubectl logs receiver | huadan validate --input lines', 'check a pipe']
  ],
  addOptions: (program) =>
    addReportingOptions(
      program
        .addOption(
          new Option('--format <format>', 'report format').choices(formatNames('report')).default('pretty')
        )
        .addOption(
          new Option('--fail-on <level>', 'exit with 1 if a payload has this level or a more severe one')
            .choices(LEVELS)
            .default('rejected')
        )
    ),
  job: (options, startedAt) => ({
    ...commonJob(options, startedAt),
    reports: reportsFor(options, options.format),
    reportsWarnings: true,
    showValues: options.showValues,
    reportsRepairs: options.failOn === 'repaired'
  }),
  failsOn: ({ failOn }) => failOn,
  check: ({ summary, format }) => {
    const formats = formatNames('summary')
    if (!summary || formats.includes(format)) return
    throw new WrongUse(`--summary has no format ${format}; choose ${formats.join(', ')}`)
  },
  output: (options, _paths, host) => {
    if (options.summary) return summaryOutput(options, host)
    const { stdout } = host
    const reporter = formatFor('report', options.format)(reportOptions(options, stdout, host, options.failOn))
    return {
      begin: () => stdout.write(reporter.begin()),
      block: (file, lines, result) => stdout.write(printReports(reporter, file, lines, result)),
      problem: (problem) => stdout.write(reporter.problem(problem)),
      end: (summary) => stdout.write(reporter.end(summary))
    }
  }
}
