import { parseArguments } from '../../../src/cli/arguments'
import { printStats } from '../../../src/cli/stats/tables'
import { statsView } from '../../../src/cli/view/stats-view'
import type { View } from '../../../src/cli/view/view'
import type { Sink, World } from '../../../src/cli/world'
import { summaryOf } from '../report/samples'
import { payloadOf, statsOf } from '../stats/stats-of'
import { file, runTask } from '../work/task-of'

const BODY = '{"cdr":[{"fid":9}]}'

const viewOn = (stdout: Sink): View => {
  const { command } = parseArguments(['stats', 'a.log'], '1.2.3')
  if (command?.name !== 'stats') throw new Error('another command')
  const world: Partial<World> = { stdout, stderr: stdout, env: {} }
  return statsView(command, world as World)
}

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
})
