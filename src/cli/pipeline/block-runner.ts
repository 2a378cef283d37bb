import type { Host, JobRequest, Workers } from '../host'
import type { Block } from '../input/block'
import type { BlockResult, Job } from './job'
import { jobRunner } from './run-job'

/** Below this many bytes, starting threads costs more than it saves. */
const WORTH_THREADS = 8 * 1024 * 1024
/**
 * A smaller block takes less time than sending it. A pipe yields 64 KiB at a time, less an incomplete last
 * line.
 */
const WORTH_SENDING = 32 * 1024
/** Blocks queued per thread, so that no thread is ever idle. */
const BLOCKS_PER_THREAD = 2
/** Results per thread that can wait for an earlier one, so that this thread does not become idle. */
const RESULTS_PER_THREAD = 8

/** Runs a job over blocks: in this thread, and in others if there is enough input. */
export interface BlockRunner {
  readonly run: (block: Block) => BlockResult | Promise<BlockResult>
  /** The number of blocks that can be in progress. */
  readonly atOnce: number
  readonly stop: () => Promise<void>
}

/** The size of the work. */
interface Work {
  /** The number of threads, including this one, which runs a block if the others have enough. */
  readonly threads: number
  /** The known size of the input in bytes. */
  readonly expectedBytes: number
}

/** Starts a runner. @param request - the request from which other threads build the same job */
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
  // Threads take time to start: start them at once for long input.
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
