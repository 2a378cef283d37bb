import type { World, Workers } from '../world'
import { taskRunner } from './run-task'
import type { Block, BlockResult, Task } from './task'

/** From so many bytes on, starting threads costs less than it saves. */
const WORTH_THREADS = 8 * 1024 * 1024
/** A smaller block is done sooner than it is sent. A pipe brings 64 KiB at a time, of which the last line may be kept back. */
const WORTH_SENDING = 32 * 1024
/** So many blocks wait for each thread, that none is ever idle. */
const BLOCKS_PER_THREAD = 3

/** Runs a task over blocks: here, or in threads once there is much to do. */
export interface BlockRunner {
  readonly run: (block: Block) => BlockResult | Promise<BlockResult>
  /** How many blocks may be under way. */
  readonly atOnce: number
  readonly stop: () => Promise<void>
}

export const blockRunner = (
  task: Task,
  threads: number,
  { startWorkers }: Pick<World, 'startWorkers'>
): BlockRunner => {
  const runHere = taskRunner(task)
  let seen = 0
  let workers: Workers | undefined
  return {
    run: (block) => {
      seen += block.bytes.length
      if (threads <= 1 || block.bytes.length < WORTH_SENDING) return runHere(block)
      if (seen >= WORTH_THREADS) workers ??= startWorkers(threads, task)
      return workers === undefined ? runHere(block) : workers.run(block)
    },
    atOnce: threads <= 1 ? 1 : threads * BLOCKS_PER_THREAD,
    stop: async () => {
      await workers?.stop()
    }
  }
}
