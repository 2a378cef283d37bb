import { parseArguments } from '../../../src/cli/arguments'
import { printStats } from '../../../src/cli/stats/tables'
import { statsView } from '../../../src/cli/view/stats-view'
import type { View } from '../../../src/cli/view/view'
import type { Files, Sink, World } from '../../../src/cli/world'
import { summaryOf } from '../report/samples'
import { payloadOf, statsOf } from '../stats/stats-of'
import { file, runTask } from '../work/task-of'

const BODY = '{"cdr":[{"fid":9}]}'

const viewOn = (stdout: Sink, args: readonly string[] = ['a.log'], files?: Pick<Files, 'write'>): View => {
  const { command } = parseArguments(['stats', ...args], '1.2.3')
  if (command?.name !== 'stats') throw new Error('another command')
  const world = { stdout, stderr: stdout, env: {}, files }
  return statsView(command, world as unknown as World)
}

const SILENT: Sink = { isTerminal: false, columns: 80, write: () => Promise.resolve() }

describe('statsView', () => {
  it('prints the sum of all blocks at the end, of which some count nothing', async () => {
    let written = ''
    const write = (text: string): Promise<void> => {
      written += text
      return Promise.resolve()
    }
    const { begin, block, end } = viewOn({ isTerminal: false, columns: 80, write })
    await begin()
    for (const command of ['stats', 'validate', 'stats'] as const) {
      await block('a.log', 0, runTask(file(BODY), { command }))
    }
    expect(written).toBe('')
    await end(summaryOf())
    expect(written).toBe(
      printStats(statsOf([payloadOf(BODY), payloadOf(BODY)]), { color: false, columns: 80 })
    )
  })

  it.each([
    ['a\u202eb\u001b[31m.json', 'a\\u202eb\\u001b[31m.json'],
    ['a\nb\u200b\u2066.json', 'a\\u000ab\\u200b\\u2066.json'],
    ['<b>&.json', '&lt;b&gt;&amp;.json'],
    ['a-13800000001.json', 'a-138****0001.json'],
    // What is made visible parts digits and joins letters to them.
    ['a\u000013800000001\u0000.json', 'a\\u0000138****0001\\u0000.json'],
    ['010-1234\u00855678.json', '010-1234\\u00855678.json']
  ])('names %j in its page so that it is seen and obeyed by nothing', async (name, shown) => {
    const pages: string[] = []
    const write = (_path: string, page: string): Promise<void> => {
      pages.push(page)
      return Promise.resolve()
    }
    await viewOn(SILENT, [name, '--html', 'page.html'], { write }).end(summaryOf())
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(`<title>huadan ${shown}</title>`)
    expect(pages[0]).toContain(`<h1>huadan ${shown}</h1>`)
  })
})
