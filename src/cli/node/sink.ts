import type { Writable } from 'node:stream'
import { ClosedPipe, type Sink } from '../world'

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

const USUAL_COLUMNS = 80

/** One of the process's own streams. */
export const nodeSink = (stream: Output): Sink => {
  let failure: Error | undefined
  // An error of a pipe comes when it wants to; without a listener it would end the process with a stack trace.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ClosedPipe('nobody reads the output') : error
  })
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? USUAL_COLUMNS,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) reject(failure)
        else if (text === '') resolve()
        else
          stream.write(text, (error) => {
            if (error === undefined || error === null) resolve()
            else
              reject(
                'code' in error && error.code === 'EPIPE' ? new ClosedPipe('nobody reads the output') : error
              )
          })
      })
  }
}
