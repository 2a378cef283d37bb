import { pMapIterable } from 'p-map'
import { DEFAULT_MAX_BYTES } from '../../options'
import { FileError, type Host, type JobRequest, type UnreadablePath } from '../host'
import type { Input } from '../input/find-inputs'
import type { InputMode } from '../input/is-by-line'
import { readBlocks } from '../input/read-blocks'
import { startBlockRunner } from './block-runner'
import type { BlockResult, Job } from './job'

/** A job and its inputs. */
export interface Run {
  readonly inputs: readonly Input[]
  readonly mode: InputMode
  readonly threads: number
  readonly job: Job
  /** The request from which other threads build the same job. */
  readonly request: JobRequest
}

/** Receives the results in the order of the input. */
export interface Receiver {
  /** @param linesBefore - the number of lines of the file before the block */
  readonly block: (file: string, linesBefore: number, result: BlockResult) => Promise<void>
  /** Called after each block. @param bytes - its size */
  readonly advance: (bytes: number) => void
  readonly problem: (problem: UnreadablePath) => Promise<void>
  /** Called for an input without any payload. */
  readonly empty: (file: string) => Promise<void>
}

/** Reads the inputs one by one and runs the job over their blocks, until the user interrupts. */
export const runPipeline = async (
  { inputs, mode, threads, job, request }: Run,
  receiver: Receiver,
  host: Pick<Host, 'interrupted' | 'startWorkers'>
): Promise<void> => {
  const isInterrupted = (): boolean => host.interrupted.aborted
  const expectedBytes = inputs.reduce((bytes, { size }) => bytes + size, 0)
  const runner = startBlockRunner(job, request, { threads, expectedBytes }, host)
  try {
    for (const input of inputs) {
      if (isInterrupted()) return
      try {
        let lines = 0
        let payloads = 0
        const blocks = readBlocks(input.name, input.read(host.interrupted), mode, DEFAULT_MAX_BYTES)
        const results = pMapIterable(
          blocks,
          async (block) => ({ result: await runner.run(block), bytes: block.bytes.length }),
          { concurrency: runner.atOnce }
        )
        for await (const { result, bytes } of results) {
          await receiver.block(input.name, lines, result)
          lines += result.lines
          payloads += result.statistics.payloads
          receiver.advance(bytes)
          // Further blocks may already be read.
          if (isInterrupted()) return
        }
        if (payloads === 0 && !isInterrupted()) await receiver.empty(input.name)
      } catch (error) {
        // One unreadable file does not stop the run.
        if (!(error instanceof FileError)) throw error
        await receiver.problem({ file: input.name, reason: error.message })
      }
    }
  } finally {
    await runner.stop()
  }
}
