import { pMapIterable } from 'p-map'
import { FileError, type Host, type JobRequest, type UnreadablePath } from '../host'
import type { Input } from '../input/find-inputs'
import { openInput } from '../input/open-input'
import { startBlockRunner } from './block-runner'
import type { BlockResult, Job } from './job'

/** A job and its inputs. */
export interface Run {
  readonly inputs: readonly Input[]
  readonly threads: number
  readonly job: Job
  /** The request from which other threads build the same job. */
  readonly request: JobRequest
}

/** Receives the results in the order of the input. */
export interface Receiver {
  /** @param linesBefore - the number of lines of the file before the block */
  readonly block: (file: string, linesBefore: number, result: BlockResult) => Promise<void>
  /** Called after each block. @param bytes - the number of bytes read for it, before any decompression */
  readonly advance: (bytes: number) => void
  readonly problem: (problem: UnreadablePath) => Promise<void>
  /** Called for an input in which text before the JSON is skipped, if no option says so. */
  readonly prefixed: (file: string) => Promise<void>
  /** Called for an input without any payload. */
  readonly empty: (file: string) => Promise<void>
}

/** Reads the inputs one by one and runs the job over their blocks, until the user interrupts. */
export const runPipeline = async (
  { inputs, threads, job, request }: Run,
  receiver: Receiver,
  host: Pick<Host, 'gunzip' | 'interrupted' | 'startWorkers'>
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
        let isPrefixed = job.reading.prefix !== undefined
        const { blocks, takeBytes } = openInput(
          input,
          { reading: job.reading, command: request.command },
          host
        )
        const results = pMapIterable(
          blocks,
          async (block) => {
            const bytes = takeBytes()
            return { result: await runner.run(block), bytes, hasPrefix: block.hasPrefix }
          },
          { concurrency: runner.atOnce }
        )
        for await (const { result, bytes, hasPrefix } of results) {
          if (hasPrefix && !isPrefixed) {
            isPrefixed = true
            await receiver.prefixed(input.name)
          }
          await receiver.block(input.name, lines, result)
          lines += result.lines
          payloads += result.statistics.payloads
          receiver.advance(bytes)
          // Further blocks may already be read.
          if (isInterrupted()) return
        }
        const rest = takeBytes()
        if (rest > 0) receiver.advance(rest)
        if (payloads === 0 && !isInterrupted()) await receiver.empty(input.name)
      } catch (error) {
        // One unreadable file does not stop the run.
        if (!(error instanceof FileError)) throw error
        // Interrupted gzip data ends too early.
        if (isInterrupted()) return
        await receiver.problem({ file: input.name, reason: error.message })
      }
    }
  } finally {
    await runner.stop()
  }
}
