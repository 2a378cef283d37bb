import { Option } from 'commander'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { maskPhoneNumbers } from '../../diagnostics/mask-phone-numbers'
import { formatFor, formatNames } from '../formats'
import { WrongUse } from '../host'
import { type PayloadCommand, commonJob, type CommonOptions } from './command'
import { fileName } from './option-values'
import { reportOptions, SHOW_VALUES } from './report-output'
import { checkWrittenFile, writing } from './written-file'

interface StatsOptions extends CommonOptions {
  readonly format: string
  /** The path of the page to write. */
  readonly html?: string
  readonly showValues: boolean
}

/**
 * Returns the title of the page, without phone numbers and invisible characters, because people share the
 * page. It shows addresses and dates in paths, because the user chose them. Masks twice, because escaping can
 * separate or join digits.
 */
const pageTitle = (paths: readonly string[], { showValues }: Pick<StatsOptions, 'showValues'>): string => {
  const title = ['huadan', ...paths].join(' ')
  if (showValues) return escapeInvisible(title)
  return maskPhoneNumbers(escapeInvisible(maskPhoneNumbers(title)))
}

/** `huadan stats`: tables or JSON on standard output and, with `--html`, a page. */
export const stats: PayloadCommand<StatsOptions> = {
  name: 'stats',
  summary: 'Show events by kind and hour, results, seconds, charges and repairs.',
  examples: [
    ['huadan stats day.log', 'show tables'],
    ['huadan stats --format json day.log | jq .charge', 'get one figure'],
    ['huadan stats --html day.html logs/', 'write a page with charts']
  ],
  addOptions: (program) =>
    program
      .addOption(
        new Option('--format <format>', 'output format').choices(formatNames('statistics')).default('pretty')
      )
      .addOption(new Option('--html <file>', 'also write a page with charts').argParser(fileName))
      .option(...SHOW_VALUES),
  job: (options, startedAt) => ({
    ...commonJob(options, startedAt),
    showValues: options.showValues,
    countsDetails: true
  }),
  failsOn: () => 'rejected',
  check: async ({ html, saveRejected }, inodes, host) => {
    await checkWrittenFile('--html', html, inodes, host)
    if (html === undefined || saveRejected === undefined) return
    const { identity } = host.files
    if ((await identity(html)) === (await identity(saveRejected))) {
      throw new WrongUse('--html and --save-rejected name the same file')
    }
  },
  output: (options, paths, host) => {
    const { stdout, stderr } = host
    const errors = formatFor('report', 'pretty')(reportOptions(options, stderr, host))
    return {
      begin: () => Promise.resolve(),
      block: () => Promise.resolve(),
      problem: (problem) => stderr.write(errors.problem(problem)),
      end: async (summary) => {
        const print = formatFor('statistics', options.format)
        await stdout.write(await print(summary, reportOptions(options, stdout, host)))
        if (summary.interrupted) await stderr.write('interrupted; partial results\n')
        if (options.html === undefined) return
        if (summary.payloads === 0) {
          await stderr.write(`${escapeInvisible(options.html)}: not written, because no payload was read\n`)
          return
        }
        const { statsPage } = await import('../reports/statistics/page')
        const html = statsPage(summary, pageTitle(paths, options), options)
        await writing(options.html, host.files.write(options.html, html))
      }
    }
  }
}
