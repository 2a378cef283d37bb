import { Worker } from 'node:worker_threads'
import type { JobRequest, Workers } from '../host'

interface Waiting<Result> {
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

interface Thread<Result> {
  readonly worker: Worker
  /** The callers that wait for its results, in the order of their blocks. */
  readonly waiting: Waiting<Result>[]
}

const startThread = <Result>(script: URL, request: JobRequest): Thread<Result> => {
  const worker = new Worker(script, { workerData: request })
  const waiting: Waiting<Result>[] = []
  worker.on('message', (result: Result) => waiting.shift()?.resolve(result))
  worker.on('error', (error) => {
    for (const { reject } of waiting) reject(error)
  })
  return { worker, waiting }
}

/**
 * Starts threads that run a job. Sends a block at once, so that a thread has its next block when it is done.
 */
export const startNodeWorkers = <Block, Result>(
  script: URL,
  count: number,
  request: JobRequest
): Workers<Block, Result> => {
  const threads = Array.from({ length: count }, () => startThread<Result>(script, request))
  return {
    run: (block) =>
      new Promise((resolve, reject) => {
        const { worker, waiting } = threads.reduce((one, other) =>
          other.waiting.length < one.waiting.length ? other : one
        )
        waiting.push({ resolve, reject })
        worker.postMessage(block)
      }),
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    }
  }
}
