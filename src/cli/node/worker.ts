import { parentPort, workerData } from 'node:worker_threads'
import { taskRunner } from '../work/run-task'
import type { Block, Task } from '../work/task'

const run = taskRunner(workerData as Task)

parentPort?.on('message', (block: Block) => {
  parentPort?.postMessage(run(block))
})
