import type { Command } from '../arguments'
import { REPORTERS } from '../report/reporters'
import type { World } from '../world'
import { commonTask } from './common-task'
import { printReports } from './print-reports'
import { reportOptions } from './report-options'
import type { View } from './view'

/** `huadan validate`: reports on standard output. */
export const validateView = (command: Command & { readonly name: 'validate' }, world: World): View => {
  const { format, failOn, showValues } = command.options
  const { stdout } = world
  const reporter = REPORTERS[format](reportOptions(command, stdout, world))
  return {
    task: { ...commonTask(command), showValues, reportsRepairs: failOn === 'repaired' },
    failOn,
    begin: () => stdout.write(reporter.begin()),
    block: (file, lines, result) => stdout.write(printReports(reporter, file, lines, result)),
    problem: (problem) => stdout.write(reporter.problem(problem)),
    end: (summary) => stdout.write(reporter.end(summary))
  }
}
