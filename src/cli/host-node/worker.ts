import { parentPort, workerData } from 'node:worker_threads'
import { jobOf } from '../commands'
import type { JobRequest } from '../host'
import type { Block } from '../input/block'
import { jobRunner } from '../pipeline/run-job'

const run = jobRunner(jobOf(workerData as JobRequest))

parentPort?.on('message', (block: Block) => {
  parentPort?.postMessage(run(block))
})
