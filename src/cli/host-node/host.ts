import { setMaxListeners } from 'node:events'
import os from 'node:os'
import process from 'node:process'
import { version } from '../../../package.json'
import type { Host } from '../host'
import { nodeFiles } from './files'
import { gunzip } from './gunzip'
import { nodeNetwork } from './network'
import { diagnosticsSink, outputSink } from './sink'
import { standardInput } from './standard-input'
import { wait } from './wait'
import { startNodeWorkers } from './workers'

/** Returns the number of threads that can run at once. On Node 18.0 to 18.13, the number of cores. */
const threads = ({ availableParallelism = () => os.cpus().length }: Partial<typeof os>): number =>
  availableParallelism()

/** Returns the environment of this process. */
export const nodeHost = (): Host => {
  const interrupt = new AbortController()
  // Each delivery under way listens: Node warns of more than ten.
  setMaxListeners(0, interrupt.signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupt.abort()
    })
  }
  return {
    argv: process.argv.slice(2),
    env: process.env,
    version,
    stdin: standardInput(),
    stdout: outputSink(process.stdout),
    stderr: diagnosticsSink(process.stderr),
    files: nodeFiles,
    network: nodeNetwork,
    gunzip,
    interrupted: interrupt.signal,
    now: () => performance.now(),
    wallClock: () => Date.now(),
    wait,
    cores: threads(os),
    startWorkers: (count, request) =>
      startNodeWorkers(new URL('./worker.js', import.meta.url), count, request)
  }
}
