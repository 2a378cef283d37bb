import { parseArguments } from '../../../src/cli/arguments'
import type { Output } from '../../../src/cli/commands/command'
import type { Files, Host, Sink } from '../../../src/cli/host'
import type { Summary } from '../../../src/cli/reports/report'
import { addStatistics, emptyStatistics } from '../../../src/cli/reports/statistics/statistics'
import { printStatistics } from '../../../src/cli/reports/statistics/tables'
import { file, runBlock } from '../pipeline/blocks'

const BODY = '{"cdr":[{"fid":9}]}'

const outputOn = (
  stdout: Sink,
  args: readonly string[] = ['a.log'],
  files?: Pick<Files, 'write'>
): Output => {
  const parsed = parseArguments(['stats', ...args], '1.2.3')
  if (parsed.text !== undefined || 'words' in parsed) throw new Error(parsed.text)
  const host = { stdout, stderr: stdout, env: {}, files }
  return parsed.command.output(parsed.options, parsed.paths, host as unknown as Host)
}

const SILENT: Sink = { isTerminal: false, columns: 80, write: () => Promise.resolve() }

/** Returns the summary of payloads that are all `BODY`. */
const summaryOf = (payloads: number): Summary => {
  const statistics = emptyStatistics()
  for (let at = 0; at < payloads; at++) {
    addStatistics(statistics, runBlock(file(BODY), { command: 'stats' }).statistics)
  }
  return { ...statistics, problems: [], interrupted: false }
}

describe('the output of huadan stats', () => {
  it('is printed at the end, for all blocks', async () => {
    let written = ''
    const write = (text: string): Promise<void> => {
      written += text
      return Promise.resolve()
    }
    const { begin, block, end } = outputOn({ isTerminal: false, columns: 80, write })
    await begin()
    for (let at = 0; at < 2; at++) await block('a.log', 0, runBlock(file(BODY), { command: 'stats' }))
    expect(written).toBe('')
    await end(summaryOf(2))
    expect(written).toBe(printStatistics(summaryOf(2), { color: false, columns: 80 }))
  })

  it.each([
    ['a\u202eb\u001b[31m.json', 'a\\u202eb\\u001b[31m.json'],
    ['a\nb\u200b\u2066.json', 'a\\u000ab\\u200b\\u2066.json'],
    ['<b>&.json', '&#60;b&#62;&#38;.json'],
    ['a-13800000001.json', 'a-138****0001.json'],
    // Escapes separate digits and add letters next to them.
    ['a\u000013800000001\u0000.json', 'a\\u0000138****0001\\u0000.json'],
    ['010-1234\u00855678.json', '010-1234\\u00855678.json']
  ])('has %j in the title of its page, escaped and masked', async (name, shown) => {
    const pages: string[] = []
    const write = (_path: string, page: string): Promise<void> => {
      pages.push(page)
      return Promise.resolve()
    }
    await outputOn(SILENT, [name, '--html', 'page.html'], { write }).end(summaryOf(1))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(`<title>huadan ${shown}</title>`)
    expect(pages[0]).toContain(`<h1>huadan ${shown}</h1>`)
  })

  it('has no page without payloads, and says so with the name escaped', async () => {
    let written = ''
    const stderr: Sink = {
      ...SILENT,
      write: (text) => {
        written += text
        return Promise.resolve()
      }
    }
    const write = (): Promise<void> => Promise.reject(new Error('the page is written'))
    await outputOn(stderr, ['a.log', '--html', 'a\u001b[31m.html'], { write }).end(summaryOf(0))
    expect(written).toContain('a\\u001b[31m.html: not written, because no payload was read\n')
  })
})
