import { availableParallelism } from 'node:os'
import process from 'node:process'
import { version } from '../../../package.json'
import type { World } from '../world'
import { nodeFiles } from './files'
import { diagnosticsSink, outputSink } from './sink'
import { standardInput } from './standard-input'
import { startNodeWorkers } from './workers'

/** The process that the command runs in. */
export const nodeWorld = (): World => {
  const interrupt = new AbortController()
  process.once('SIGINT', () => {
    interrupt.abort()
  })
  return {
    argv: process.argv.slice(2),
    env: process.env,
    version,
    stdin: standardInput(),
    stdout: outputSink(process.stdout),
    stderr: diagnosticsSink(process.stderr),
    files: nodeFiles,
    interrupted: interrupt.signal,
    now: () => performance.now(),
    cores: availableParallelism(),
    startWorkers: (count, task) => startNodeWorkers(new URL('./worker.js', import.meta.url), count, task)
  }
}
