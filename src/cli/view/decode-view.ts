import type { Command } from '../arguments'
import { outputJoiner } from '../output/event-writer'
import { pretty } from '../report/pretty'
import { escapeInvisibleLines } from '../../diagnostics/escape-invisible'
import type { World } from '../world'
import { commonTask } from './common-task'
import { printReports } from './print-reports'
import { reportOptions } from './report-options'
import type { View } from './view'

/** `huadan decode`: events on standard output, all else on standard error. */
export const decodeView = (command: Command & { readonly name: 'decode' }, world: World): View => {
  const { format, showValues, quiet } = command.options
  const { stdout, stderr } = world
  const joiner = outputJoiner(format)
  // JSON can escape what a terminal would obey; CSV cannot, so there a person sees what is in it, and a program gets it.
  const shown = format === 'csv' && stdout.isTerminal ? escapeInvisibleLines : (output: string) => output
  const reporter = pretty(reportOptions(command, stderr, world))
  return {
    task: { ...commonTask(command), showValues, format, reportsRepairs: !quiet },
    failOn: 'rejected',
    begin: () => stdout.write(joiner.begin),
    block: async (file, lines, result) => {
      await stdout.write(shown(joiner.next(result.output)))
      await stderr.write(printReports(reporter, file, lines, result))
    },
    problem: (problem) => stderr.write(reporter.problem(problem)),
    end: async (summary) => {
      await stdout.write(joiner.end)
      await stderr.write(reporter.end(summary))
    }
  }
}
