import { Option } from 'commander'
import { formatFor, formatNames } from '../formats'
import { type Level, LEVELS } from '../reports/report'
import { type PayloadCommand, commonJob, type CommonOptions } from './command'
import { printReports, reportOptions, SHOW_VALUES } from './report-output'

interface ValidateOptions extends CommonOptions {
  readonly format: string
  readonly failOn: Level
  readonly showValues: boolean
}

/** `huadan validate`: reports on standard output. */
export const validate: PayloadCommand<ValidateOptions> = {
  name: 'validate',
  summary: 'Report rejected payloads and warnings, with location and reason.',
  examples: [
    ['huadan validate day.log', 'check a log with one payload per line'],
    ['huadan validate --field body --format github logs/', 'check the field body of each line, for CI'],
    ['kubectl logs receiver | huadan validate --input lines', 'check a pipe']
  ],
  addOptions: (program) =>
    program
      .addOption(
        new Option('--format <format>', 'report format').choices(formatNames('report')).default('pretty')
      )
      .addOption(
        new Option('--fail-on <level>', 'exit with 1 if a payload has this level or a more severe one')
          .choices(LEVELS)
          .default('rejected')
      )
      .option(...SHOW_VALUES),
  job: (options, startedAt) => ({
    ...commonJob(options, startedAt),
    reportsWarnings: true,
    showValues: options.showValues,
    reportsRepairs: options.failOn === 'repaired'
  }),
  failsOn: ({ failOn }) => failOn,
  output: (options, _paths, host) => {
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
