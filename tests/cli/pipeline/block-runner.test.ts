import type { Host, Workers } from '../../../src/cli/host'
import type { Block } from '../../../src/cli/input/block'
import { startBlockRunner } from '../../../src/cli/pipeline/block-runner'
import type { BlockResult } from '../../../src/cli/pipeline/job'
import { jobWith, lines, runBlock } from './blocks'

const MB = 1024 * 1024
/** A payload and blank lines, which take hardly any time. */
const blockOf = (bytes: number): Block => lines(`{"cdr":[]}\n`.padEnd(bytes - 1, ' ') + '\n')

const REQUEST = { command: 'decode', options: { threads: 2 }, startedAt: 0 }

/** Workers that note their blocks. */
class FakeWorkers {
  readonly counts: number[] = []
  readonly requests: unknown[] = []
  readonly given: Block[] = []
  stops = 0

  readonly startWorkers = ((count, request) => {
    this.counts.push(count)
    this.requests.push(request)
    const workers: Workers<Block, BlockResult> = {
      run: (block) => {
        this.given.push(block)
        return Promise.resolve(runBlock(block))
      },
      stop: () => {
        this.stops++
        return Promise.resolve()
      }
    }
    return workers
  }) as Host['startWorkers']
}

const start = (threads: number, expectedBytes: number, workers: Pick<Host, 'startWorkers'>) =>
  startBlockRunner(jobWith(), REQUEST, { threads, expectedBytes }, workers)

describe('startBlockRunner', () => {
  it('runs a job in this thread and in others', async () => {
    const workers = new FakeWorkers()
    const runner = start(2, 0, workers)
    const block = blockOf(4 * MB)
    for (let at = 0; at < 3; at++) {
      expect(await runner.run(block)).toStrictEqual(runBlock(block))
    }
    expect(workers.counts).toStrictEqual([1])
    expect(workers.requests).toStrictEqual([REQUEST])
    await runner.stop()
    expect(workers.stops).toBe(1)
  })

  it('starts threads once there is enough to do', async () => {
    const workers = new FakeWorkers()
    const runner = start(4, 0, workers)
    for (let at = 0; at < 7; at++) await runner.run(blockOf(MB))
    expect(workers.counts).toStrictEqual([])
    for (let at = 0; at < 3; at++) await runner.run(blockOf(MB))
    expect(workers.counts).toStrictEqual([3])
    expect(workers.given).toHaveLength(3)
    await runner.stop()
  })

  it('runs small blocks in this thread', async () => {
    const workers = new FakeWorkers()
    const runner = start(4, 0, workers)
    await runner.run(blockOf(9 * MB))
    await runner.run(blockOf(1000))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
  })

  it('starts no other thread if one is enough', async () => {
    const workers = new FakeWorkers()
    const runner = start(1, 0, workers)
    await runner.run(blockOf(9 * MB))
    await runner.stop()
    expect(workers).toMatchObject({ counts: [], given: [], stops: 0 })
    expect(runner.atOnce).toBe(1)
    await start(1, 9 * MB, workers).stop()
    expect(workers.counts).toStrictEqual([])
  })

  it('starts threads for 8 MiB and sends blocks of 32 KiB, but no smaller ones', async () => {
    const workers = new FakeWorkers()
    const runner = start(2, 8 * MB, workers)
    expect(workers.counts).toStrictEqual([1])
    await runner.run(blockOf(32 * 1024))
    expect(workers.given).toHaveLength(1)
    await runner.run(blockOf(32 * 1024 - 1))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
    start(2, 8 * MB - 1, workers)
    expect(workers.counts).toStrictEqual([1])
  })

  it('starts threads at once for long input', async () => {
    const workers = new FakeWorkers()
    const runner = start(3, 9 * MB, workers)
    expect(workers.counts).toStrictEqual([2])
    await runner.run(blockOf(MB))
    expect(workers.given).toHaveLength(1)
    await runner.stop()
  })

  it('runs a block itself if the others have enough, and keeps few blocks in memory', async () => {
    const given: Block[] = []
    let goOn = (): void => undefined
    const pause = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const runner = start(2, 9 * MB, {
      startWorkers: (() => {
        const workers: Workers<Block, BlockResult> = {
          run: async (block) => {
            given.push(block)
            await pause
            return runBlock(block)
          },
          stop: () => Promise.resolve()
        }
        return workers
      }) as Host['startWorkers']
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
