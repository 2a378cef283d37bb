import { Worker } from 'node:worker_threads'
import type { Block, BlockResult, Task } from '../work/task'
import type { Workers } from '../world'

interface Waiting {
  readonly resolve: (result: BlockResult) => void
  readonly reject: (error: unknown) => void
}

/** Threads that run a task; each is given the block that waits longest once it has done its last. */
export const startNodeWorkers = (script: URL, count: number, task: Task): Workers => {
  const queue: { readonly block: Block; readonly waiting: Waiting }[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()

  const give = (): void => {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop()
      const next = queue.shift()
      if (worker === undefined || next === undefined) return
      busy.set(worker, next.waiting)
      worker.postMessage(next.block)
    }
  }

  const start = (): Worker => {
    const worker = new Worker(script, { workerData: task })
    worker.on('message', (result: BlockResult) => {
      busy.get(worker)?.resolve(result)
      busy.delete(worker)
      idle.push(worker)
      give()
    })
    worker.on('error', (error) => {
      busy.get(worker)?.reject(error)
      busy.delete(worker)
    })
    return worker
  }

  const workers = Array.from({ length: count }, start)
  idle.push(...workers)
  return {
    count,
    run: (block) =>
      new Promise((resolve, reject) => {
        queue.push({ block, waiting: { resolve, reject } })
        give()
      }),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
  }
}
