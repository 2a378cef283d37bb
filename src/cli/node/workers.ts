import { Worker } from 'node:worker_threads'
import type { BlockResult, Task } from '../work/task'
import type { Workers } from '../world'

interface Waiting {
  readonly resolve: (result: BlockResult) => void
  readonly reject: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  /** Who waits for its results, in the order in which it was given the blocks. */
  readonly waiting: Waiting[]
}

const startThread = (script: URL, task: Task): Thread => {
  const worker = new Worker(script, { workerData: task })
  const waiting: Waiting[] = []
  worker.on('message', (result: BlockResult) => waiting.shift()?.resolve(result))
  worker.on('error', (error) => {
    for (const { reject } of waiting) reject(error)
  })
  return { worker, waiting }
}

const lessBusy = (one: Thread, other: Thread): Thread =>
  other.waiting.length < one.waiting.length ? other : one

/** Threads that run a task. A block is sent at once, for a thread to have the next one when it is done with the last. */
export const startNodeWorkers = (script: URL, count: number, task: Task): Workers => {
  const threads = Array.from({ length: count }, () => startThread(script, task))
  return {
    count,
    run: (block) =>
      new Promise((resolve, reject) => {
        const { worker, waiting } = threads.reduce(lessBusy)
        waiting.push({ resolve, reject })
        worker.postMessage(block)
      }),
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    }
  }
}
