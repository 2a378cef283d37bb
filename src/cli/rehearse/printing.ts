import type { Sink } from '../host'
import type { Received } from './received-lines'

/** Prints deliveries one after another. */
export interface Printing {
  /** The numbers of deliveries that were answered with 200, and with another status. */
  readonly counts: { readonly accepted: number; readonly failed: number }
  /** Aborted if the output cannot be written. */
  readonly failed: AbortSignal
  readonly add: (received: Received) => void
  /** Resolves when all is printed. @throws ClosedPipe, OutputError */
  readonly end: () => Promise<void>
}

/** Counts deliveries by their answers, and prints them one after another. */
export const createPrinting = (print: (received: Received) => string, stdout: Sink): Printing => {
  const failed = new AbortController()
  const counts = { accepted: 0, failed: 0 }
  let error: unknown
  let last = Promise.resolve()
  return {
    counts,
    failed: failed.signal,
    add: (received: Received): void => {
      counts[received.status === 200 ? 'accepted' : 'failed']++
      last = last
        .then(() => stdout.write(print(received)))
        .catch((reason: unknown) => {
          error ??= reason
          failed.abort()
        })
    },
    end: async (): Promise<void> => {
      await last
      if (error !== undefined) throw error as Error
    }
  }
}
