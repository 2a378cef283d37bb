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
    const runner = blockRunner(taskOf({ command: 'validate' }), 2, 0, workers)
    const block = blockOf(4 * MB)
    for (let at = 0; at < 3; at++) {
      expect(await runner.run(block)).toStrictEqual(runTask(block, { command: 'validate' }))
    }
    expect(workers.counts).toStrictEqual([1])
    await runner.stop()
    expect(workers.stops).toBe(1)
  })

  it('starts threads once there is much to do, and no earlier', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 4, 0, workers)
    for (let at = 0; at < 7; at++) await runner.run(blockOf(MB))
    expect(workers.counts).toStrictEqual([])
    for (let at = 0; at < 3; at++) await runner.run(blockOf(MB))
    expect(workers.counts).toStrictEqual([3])
    expect(workers.given).toHaveLength(3)
    await runner.stop()
  })

  it('sends no small block', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 4, 0, workers)
    await runner.run(blockOf(9 * MB))
    await runner.run(blockOf(1000))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
  })

  it('starts no thread beside this one where one is enough', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 1, 0, workers)
    await runner.run(blockOf(9 * MB))
    await runner.stop()
    expect(workers).toMatchObject({ counts: [], given: [], stops: 0 })
    expect(runner.atOnce).toBe(1)
    await blockRunner(taskOf(), 1, 9 * MB, workers).stop()
    expect(workers.counts).toStrictEqual([])
  })

  it('starts threads for 8 MiB, and sends blocks of 32 KiB, and none that are smaller', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 2, 8 * MB, workers)
    expect(workers.counts).toStrictEqual([1])
    await runner.run(blockOf(32 * 1024))
    expect(workers.given).toHaveLength(1)
    await runner.run(blockOf(32 * 1024 - 1))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
    blockRunner(taskOf(), 2, 8 * MB - 1, workers)
    expect(workers.counts).toStrictEqual([1])
  })

  it('starts threads at once for what is known to be long', async () => {
    const workers = new FakeWorkers()
    const runner = blockRunner(taskOf(), 3, 9 * MB, workers)
    expect(workers.counts).toStrictEqual([2])
    await runner.run(blockOf(MB))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
  })

  it('takes a block itself when the others have enough, and no more than that is in memory', async () => {
    const given: Block[] = []
    let goOn = (): void => undefined
    const pause = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const runner = blockRunner(taskOf(), 2, 9 * MB, {
      startWorkers: (count, task) => ({
        count,
        run: async (block) => {
          given.push(block)
          await pause
          return runTask(block, task)
        },
        stop: () => Promise.resolve()
      })
    })
    const block = blockOf(MB)
    const results = Array.from({ length: 6 }, () => runner.run(block))
    expect(given).toHaveLength(2)
    expect(results.filter((result) => result instanceof Promise)).toHaveLength(2)
    goOn()
    await Promise.all(results.map((result) => Promise.resolve(result)))
    expect(runner.run(block)).toBeInstanceOf(Promise)
    expect(runner.atOnce).toBeGreaterThan(2)
    await runner.stop()
  })
})
