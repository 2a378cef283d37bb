import { fstatSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { ClosedPipe, OutputError, type Sink } from '../host'
import { fileError } from './file-error'
import { writeAll } from './write-all'

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly fd?: number }

const DEFAULT_COLUMNS = 80

/** Returns the width. A terminal of unknown width (some editors and containers) reports 0 columns. */
const columnsOf = ({ columns = 0 }: Output): number => (columns > 0 ? columns : DEFAULT_COLUMNS)

const isFile = (fd: number): boolean => {
  try {
    return fstatSync(fd).isFile()
  } catch {
    return false
  }
}

const writerOf = (stream: Output): ((text: string) => Promise<void>) => {
  const { fd } = stream
  // Node's stream ignores a short write to a file: it would truncate the output without an error.
  if (fd !== undefined && isFile(fd)) return (text) => writeAll(fd, text)
  // A pipe can fail at any time. Without a listener, the error would end the process with a stack trace.
  let failure: Error | undefined
  stream.on('error', (error: Error) => {
    failure = error
  })
  return async (text) => {
    if (failure !== undefined) throw failure
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (error === undefined || error === null) resolve()
        else reject(error)
      })
    })
  }
}

const sinkOf = (stream: Output, onFailure: (error: NodeJS.ErrnoException) => void): Sink => {
  const write = writerOf(stream)
  return {
    isTerminal: stream.isTTY === true,
    columns: columnsOf(stream),
    write: async (text) => {
      if (text === '') return
      try {
        await write(text)
      } catch (error) {
        onFailure(error as NodeJS.ErrnoException)
      }
    }
  }
}

/** Standard output: an error ends the run. */
export const outputSink = (stream: Output): Sink =>
  sinkOf(stream, (error) => {
    if (error.code === 'EPIPE') throw new ClosedPipe('the reader of the output is gone')
    throw new OutputError(`standard output: ${fileError(error).message}`)
  })

/** Standard error: the run continues without it. */
export const diagnosticsSink = (stream: Output): Sink => sinkOf(stream, () => undefined)
