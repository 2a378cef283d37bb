import type { Writable } from 'node:stream'
import { ClosedPipe, FileError, type Sink } from '../world'
import { fileError } from './file-error'

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

const USUAL_COLUMNS = 80

/** A terminal of unknown width, as of some editors and containers, says that it has 0 columns. */
const columnsOf = ({ columns = 0 }: Output): number => (columns > 0 ? columns : USUAL_COLUMNS)

const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE'

const sinkOf = (stream: Output, onFailure: (error: NodeJS.ErrnoException) => void): Sink => {
  // An error of a pipe comes when it wants to; without a listener it would end the process with a stack trace.
  let failure: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error
  })
  return {
    isTerminal: stream.isTTY === true,
    columns: columnsOf(stream),
    write: async (text) => {
      if (text === '') return
      const error =
        failure ??
        (await new Promise<Error | null | undefined>((resolve) => {
          stream.write(text, resolve)
        }))
      if (error !== undefined && error !== null) onFailure(error)
    }
  }
}

/** Standard output, without which there is nothing to do. */
export const outputSink = (stream: Output): Sink =>
  sinkOf(stream, (error) => {
    if (isClosed(error)) throw new ClosedPipe('nobody reads the output')
    throw new FileError(`standard output: ${fileError(error).message}`)
  })

/** Standard error, without which the work goes on. */
export const diagnosticsSink = (stream: Output): Sink => sinkOf(stream, () => undefined)
