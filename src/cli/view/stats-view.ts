import type { Command } from '../arguments'
import { pretty } from '../report/pretty'
import { statsPage } from '../stats/page'
import { addStats, noStats } from '../stats/stats'
import { printStats } from '../stats/tables'
import { type World } from '../world'
import { commonTask } from './common-task'
import { hasColor } from './has-color'
import type { View } from './view'

/** `huadan stats`: tables on standard output and, if asked for, a page. */
export const statsView = (command: Command & { readonly name: 'stats' }, world: World): View => {
  const { color, quiet, html } = command.options
  const { stdout, stderr, files } = world
  const stats = noStats()
  const errors = pretty({
    color: hasColor(color, stderr, world),
    columns: stderr.columns,
    quiet,
    version: world.version
  })
  return {
    task: commonTask(command),
    failOn: 'refused',
    begin: () => Promise.resolve(),
    block: (_file, _lines, result) => {
      if (result.stats !== undefined) addStats(stats, result.stats)
      return Promise.resolve()
    },
    problem: (problem) => stderr.write(errors.problem(problem)),
    end: async () => {
      await stdout.write(
        printStats(stats, { color: hasColor(color, stdout, world), columns: stdout.columns })
      )
      if (html !== undefined)
        await files.write(html, await statsPage(stats, ['huadan', ...command.paths].join(' ')))
    }
  }
}
