import type { Host, JobRequest, Workers } from '../host'
import type { Block } from '../input/each-payload'
import type { BlockResult, Job } from './job'
import { jobRunner } from './run-job'

/** Below this many bytes, starting threads costs more than it saves. */
const WORTH_THREADS = 8 * 1024 * 1024
/** A smaller block is done sooner than it is sent. A pipe brings 64 KiB at a time, of which the last line can be kept back. */
const WORTH_SENDING = 32 * 1024
/** Blocks queued per thread, so that no thread is ever idle. */
const BLOCKS_PER_THREAD = 2
/** Results per thread that can wait for an earlier one, so that this thread has something to do meanwhile. */
const RESULTS_PER_THREAD = 8

/** Runs a job over blocks: in this thread, and in others once there is enough to do. */
export interface BlockRunner {
  readonly run: (block: Block) => BlockResult | Promise<BlockResult>
  /** The number of blocks that can be in progress. */
  readonly atOnce: number
  readonly stop: () => Promise<void>
}

/** The size of the work. */
interface Work {
  /** This thread included, which takes a block itself whenever the others have enough. */
  readonly threads: number
  /** In bytes, as far as it is known. */
  readonly expectedBytes: number
}

/** Starts a runner. @param request - from which other threads build the same job */
export const startBlockRunner = (
  job: Job,
  request: JobRequest,
  { threads, expectedBytes }: Work,
  { startWorkers }: Pick<Host, 'startWorkers'>
): BlockRunner => {
  const runHere = jobRunner(job)
  const others = threads - 1
  let seen = 0
  let sent = 0
  const start = (): Workers<Block, BlockResult> => startWorkers(others, request)
  // Threads take a while to start: start them at once for long input.
  let workers = others > 0 && expectedBytes >= WORTH_THREADS ? start() : undefined

  const send = async (block: Block, to: Workers<Block, BlockResult>): Promise<BlockResult> => {
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
      if (others > 0 && seen >= WORTH_THREADS) workers ??= start()
      if (workers === undefined || block.bytes.length < WORTH_SENDING) return runHere(block)
      return sent < others * BLOCKS_PER_THREAD ? send(block, workers) : runHere(block)
    },
    atOnce: others === 0 ? 1 : threads * RESULTS_PER_THREAD,
    stop: async () => {
      await workers?.stop()
    }
  }
}
