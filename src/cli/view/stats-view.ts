import type { Command } from '../arguments'
import { maskPhoneNumbers } from '../../diagnostics/mask-phone-numbers'
import { pretty } from '../report/pretty'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { addStats, noStats } from '../stats/stats'
import { FileError, type Files, type World } from '../world'
import { commonTask } from './common-task'
import { hasColor } from './has-color'
import { reportOptions } from './report-options'
import type { View } from './view'

const writePage = async (path: string, page: string, files: Files): Promise<void> => {
  try {
    await files.write(path, page)
  } catch (error) {
    throw error instanceof FileError ? new FileError(`${escapeInvisible(path)}: ${error.message}`) : error
  }
}

/** A page is passed on: no phone numbers, and nothing that whoever reads it would obey or not see. Masked as in `shownText`. */
const shownTitle = (title: string): string => maskPhoneNumbers(escapeInvisible(maskPhoneNumbers(title)))

/** `huadan stats`: tables on standard output and, if asked for, a page. */
export const statsView = (command: Command & { readonly name: 'stats' }, world: World): View => {
  const { color, html } = command.options
  const { stdout, stderr, files } = world
  const stats = noStats()
  const errors = pretty(reportOptions(command, stderr, world))
  return {
    task: commonTask(command),
    failOn: 'rejected',
    begin: () => Promise.resolve(),
    block: (_file, _lines, result) => {
      if (result.stats !== undefined) addStats(stats, result.stats)
      return Promise.resolve()
    },
    problem: (problem) => stderr.write(errors.problem(problem)),
    end: async ({ interrupted }) => {
      const { printStats } = await import('../stats/tables')
      await stdout.write(
        printStats(stats, { color: hasColor(color, stdout, world), columns: stdout.columns })
      )
      if (interrupted) await stderr.write('interrupted: this is what was read until then\n')
      if (html !== undefined) {
        const title = ['huadan', ...command.paths].join(' ') + (interrupted ? ' (interrupted)' : '')
        const { statsPage } = await import('../stats/page')
        await writePage(html, await statsPage(stats, shownTitle(title)), files)
      }
    }
  }
}
