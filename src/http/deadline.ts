import type { Verdict } from './receipt'
import { type Signal, web } from './web'

/** The time for one delivery. */
export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: Signal
  /**
   * Returns the verdict of work, or `timed-out` as soon as the time is over. Late verdicts and errors are
   * ignored.
   */
  race(work: Promise<Verdict>): Promise<Verdict>
  /** Milliseconds since the start, to a tenth. */
  elapsedMs(): number
  /** Stops the clock. */
  end(): void
}

/** Starts the clock of one delivery. */
export const startDeadline = (timeoutMs: number): Deadline => {
  const host = web()
  const controller = new host.AbortController()
  const start = host.performance.now()
  let expire: (verdict: Verdict) => void
  const expired = new Promise<Verdict>((resolve) => {
    expire = resolve
  })
  const timer = host.setTimeout(() => {
    // First the answer: work that is aborted rejects, and must not be taken for the sink's failure.
    expire({ outcome: 'timed-out' })
    controller.abort()
  }, timeoutMs)
  return {
    signal: controller.signal,
    race: (work) => Promise.race([work, expired]),
    elapsedMs: () => Math.round((host.performance.now() - start) * 10) / 10,
    end: () => {
      host.clearTimeout(timer)
    }
  }
}
