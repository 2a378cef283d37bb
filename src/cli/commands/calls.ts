import { Option } from 'commander'
import type { Call } from '../../calls'
import type { CallBase } from '../../calls/base'
import { callFrom } from '../../calls/call-from'
import { escapeInvisibleLines } from '../../diagnostics/escape-invisible'
import { formatFor, formatNames } from '../formats'
import { createKeptCalls } from '../pipeline/kept-calls'
import { isUnanswered } from '../reports/calls/totals'
import type { Summary } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import { sumOfKinds } from '../reports/statistics/statistics'
import { type PayloadCommand, commonJob } from './command'
import {
  addReportingOptions,
  printReports,
  type ReportingOptions,
  reportOptions,
  reportsFor
} from './report-output'

interface CallsOptions extends ReportingOptions {
  readonly format: string
  readonly open: boolean
  readonly unanswered: boolean
}

/** Characters to write at once. */
const PART = 64 * 1024

/** Returns the wanted calls; each iteration derives them again, so that only what is merged takes memory. */
const wantedCalls = (
  bases: readonly CallBase[],
  { open, unanswered }: Pick<CallsOptions, 'open' | 'unanswered'>
): Iterable<Call> => ({
  *[Symbol.iterator]() {
    for (const base of bases) {
      const call = callFrom(base)
      if ((!open || call.cdr === null) && (!unanswered || isUnanswered(call))) yield call
    }
  }
})

const otherKinds = (summary: Summary): string => {
  const others = sumOfKinds(summary).events - sumOfKinds(summary, ['callback-cdr', 'callback-state']).events
  if (others === 0) return ''
  return others === 1
    ? '1 event of another kind is not a call\n'
    : `${grouped(others)} events of other kinds are not calls\n`
}

/** `huadan calls`: calls on standard output, everything else on standard error. */
export const calls: PayloadCommand<CallsOptions> = {
  name: 'calls',
  summary: 'Merge the events of each two-way call, and print a line per call.',
  examples: [
    ['huadan calls day.log', 'show who called whom, and what became of it'],
    ['huadan calls --open logs/', 'find the calls whose CDR did not come'],
    ['huadan calls --format csv logs/ > calls.csv', 'write a table for a spreadsheet']
  ],
  addOptions: (program) =>
    addReportingOptions(
      program
        .addOption(
          new Option('--format <format>', 'output format').choices(formatNames('calls')).default('pretty')
        )
        .addOption(new Option('--open', 'print only calls without a CDR').default(false))
        .addOption(
          // A call without a CDR may still be answered.
          new Option('--unanswered', 'print only calls that were not connected')
            .default(false)
            .conflicts('open')
        )
    ),
  job: (options, startedAt) => ({
    ...commonJob(options, startedAt),
    reports: reportsFor(options, 'pretty'),
    showValues: options.showValues,
    collectsCalls: true
  }),
  failsOn: () => 'rejected',
  output: (options, _paths, host) => {
    const { stdout, stderr } = host
    const kept = createKeptCalls()
    const reporter = formatFor('report', 'pretty')(reportOptions(options, stderr, host))
    // JSON escapes control characters. CSV cannot: escape them for a terminal, but not for a program.
    const shown =
      options.format === 'csv' && stdout.isTerminal ? escapeInvisibleLines : (output: string) => output
    const print = async (): Promise<void> => {
      const { utcOffset, showValues } = options
      const write = formatFor('calls', options.format)
      let part = ''
      for await (const text of write(wantedCalls(kept.inOrder(), options), {
        ...reportOptions(options, stdout, host),
        utcOffset,
        showValues
      })) {
        part += text
        if (part.length < PART) continue
        await stdout.write(shown(part))
        part = ''
      }
      await stdout.write(shown(part))
    }
    return {
      begin: () => Promise.resolve(),
      block: async (file, lines, result) => {
        kept.add(result.calls)
        await stderr.write(printReports(reporter, file, lines, result))
      },
      problem: (problem) => stderr.write(reporter.problem(problem)),
      end: async (summary) => {
        await print()
        if (!options.quiet) await stderr.write(otherKinds(summary))
        await stderr.write(reporter.end(summary))
      }
    }
  }
}
