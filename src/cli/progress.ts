import type { Sink } from './host'
import { readableSeconds } from './reports/statistics/numbers'

/** The progress of a long run. */
export interface Progress {
  /** @param bytes - the number of bytes read since the last call */
  readonly advance: (bytes: number) => void
  /** Clears the line while something else is printed to the same terminal, then shows it again. */
  readonly aside: (print: () => Promise<void>) => Promise<void>
  readonly stop: () => void
}

const NO_PROGRESS: Progress = { advance: () => undefined, aside: (print) => print(), stop: () => undefined }

/** Shorter runs show no progress. */
const PATIENCE_MS = 300
const REDRAW_MS = 100
const ERASE_LINE = '\r\u001b[K'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/** Prints the progress: `12.3 of 120.0 MB · 45.6 MB/s · 3 s left`. */
const lineOf = (done: number, total: number, seconds: number): string => {
  const rate = `${megabytes(done / seconds)} MB/s`
  if (total === 0) return `${megabytes(done)} MB · ${rate}`
  // A file may have grown since its size was read.
  const left = Math.ceil((Math.max(0, total - done) / done) * seconds)
  return `${megabytes(done)} of ${megabytes(total)} MB · ${rate} · ${readableSeconds(BigInt(left))} left`
}

/**
 * Shows progress on one line of a terminal. Shows nothing elsewhere.
 *
 * @param total - in bytes; 0 if unknown, which leaves out the remaining time
 */
export const startProgress = (sink: Sink, total: number, isWanted: boolean, now: () => number): Progress => {
  if (!isWanted || !sink.isTerminal) return NO_PROGRESS
  const start = now()
  let drawn = start + PATIENCE_MS - REDRAW_MS
  let done = 0
  let line = ''
  // The run continues if the terminal is gone.
  const write = (text: string): Promise<void> => sink.write(text).catch(() => undefined)
  return {
    advance: (bytes) => {
      done += bytes
      const time = now()
      if (done === 0 || time - drawn < REDRAW_MS) return
      drawn = time
      // Cut the line, because a line that wraps cannot be erased.
      line = lineOf(done, total, (time - start) / 1000).slice(0, sink.columns)
      void write(ERASE_LINE + line)
    },
    aside: async (print) => {
      if (line !== '') await write(ERASE_LINE)
      await print()
      if (line !== '') await write(line)
    },
    stop: () => {
      if (line !== '') void write(ERASE_LINE)
      line = ''
    }
  }
}
