import { blockRunner } from '../../../src/cli/work/run-blocks'
import type { Block, BlockResult } from '../../../src/cli/work/task'
import type { World } from '../../../src/cli/world'
import { lines, runTask, taskOf } from './task-of'

const MB = 1024 * 1024
/** A payload, and blank lines, which cost next to nothing. */
const blockOf = (bytes: number): Block => lines(`{"cdr":[]}\n`.padEnd(bytes - 1, ' ') + '\n')

/** Workers that note what they are given. */
class FakeWorkers {
  readonly counts: number[] = []
  readonly given: Block[] = []
  stops = 0

  readonly startWorkers: World['startWorkers'] = (count, task) => {
    this.counts.push(count)
    return {
      count,
      run: (block): Promise<BlockResult> => {
        this.given.push(block)
        return Promise.resolve(runTask(block, task))
      },
      stop: () => {
        this.stops++
        return Promise.resolve()
      }
    }
  }
}

describe('blockRunner', () => {
  it('runs a task, here and in threads', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf({ command: 'validate' }), 2, workers)
    const block = blockOf(4 * MB)
    for (let at = 0; at < 3; at++) {
      expect(await runner.run(block)).toStrictEqual(runTask(block, { command: 'validate' }))
    }
    expect(workers.counts).toStrictEqual([2])
    await runner.stop()
    expect(workers.stops).toBe(1)
  })

  it('starts threads once there is much to do, and no earlier', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 4, workers)
    for (let at = 0; at < 7; at++) await runner.run(blockOf(MB))
    expect(workers.counts).toStrictEqual([])
    for (let at = 0; at < 3; at++) await runner.run(blockOf(MB))
    expect(workers.counts).toStrictEqual([4])
    expect(workers.given).toHaveLength(3)
    await runner.stop()
  })

  it('sends no small block', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 4, workers)
    await runner.run(blockOf(9 * MB))
    await runner.run(blockOf(1000))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
  })

  it('starts no thread beside this one where one is enough', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 1, workers)
    await runner.run(blockOf(9 * MB))
    await runner.stop()
    expect(workers).toMatchObject({ counts: [], given: [], stops: 0 })
    expect(runner.atOnce).toBe(1)
  })

  it('keeps every thread busy, and no more in memory than that takes', () => {
    const { atOnce } = blockRunner(taskOf(), 4, new FakeWorkers())
    expect(atOnce).toBeGreaterThan(4)
    expect(atOnce).toBeLessThanOrEqual(16)
  })
})
