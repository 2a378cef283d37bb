import type { World, Workers } from '../world'
import { taskRunner } from './run-task'
import type { Block, BlockResult, Task } from './task'

/** From so many bytes on, starting threads costs less than it saves. */
const WORTH_THREADS = 8 * 1024 * 1024
/** A smaller block is done sooner than it is sent. A pipe brings 64 KiB at a time, of which the last line may be kept back. */
const WORTH_SENDING = 32 * 1024
/** So many blocks lie with each thread, that none is ever idle. */
const BLOCKS_PER_THREAD = 2
/** So many results may wait for one before them, for this thread to have something to do meanwhile. */
const RESULTS_PER_THREAD = 8

/** Runs a task over blocks: here, and in other threads once there is much to do. */
export interface BlockRunner {
  readonly run: (block: Block) => BlockResult | Promise<BlockResult>
  /** How many blocks may be under way. */
  readonly atOnce: number
  readonly stop: () => Promise<void>
}

/**
 * @param threads - this one included, which takes a block itself whenever the others have enough
 * @param expected - how many bytes there will be, as far as is known
 */
export const blockRunner = (
  task: Task,
  threads: number,
  expected: number,
  { startWorkers }: Pick<World, 'startWorkers'>
): BlockRunner => {
  const runHere = taskRunner(task)
  const others = threads - 1
  let seen = 0
  let sent = 0
  // Threads take a while to start: for what is known to be long, at once.
  let workers = others > 0 && expected >= WORTH_THREADS ? startWorkers(others, task) : undefined

  const send = async (block: Block, to: Workers): Promise<BlockResult> => {
    sent++
    try {
      return await to.run(block)
    } finally {
      sent--
    }
  }

  return {
    run: (block) => {
      seen += block.bytes.length
      if (others > 0 && seen >= WORTH_THREADS) workers ??= startWorkers(others, task)
      if (workers === undefined || block.bytes.length < WORTH_SENDING) return runHere(block)
      return sent < others * BLOCKS_PER_THREAD ? send(block, workers) : runHere(block)
    },
    atOnce: others === 0 ? 1 : threads * RESULTS_PER_THREAD,
    stop: async () => {
      await workers?.stop()
    }
  }
}
