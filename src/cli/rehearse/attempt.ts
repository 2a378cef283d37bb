import type { Answer } from '../host'

/** The settings of sending. */
export interface Sending {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** The number of deliveries under way at once. */
  readonly concurrency: number
  /** Deliveries per second at most; resends are not counted. */
  readonly rate: number | undefined
  /** Plays the gaps between the moments of the deliveries, so many times as fast; `undefined` plays none. */
  readonly speed: number | undefined
  readonly retryDelayMs: number
  readonly timeoutMs: number
}

/** The number of times that the platform sends a body, the first included (document: 最多发送3次). */
export const MOST_SENDS = 3

/**
 * The consequence of an answer: `accepted` after 200; `sent-again` after 500 or without an answer, up to three
 * sends; else `given-up`. What the platform does after any other status is undocumented.
 */
export type Decision = 'accepted' | 'sent-again' | 'given-up'

/** One send of a delivery, and its answer. */
export interface Attempt {
  /** From 1, in the order of the plan. */
  readonly delivery: number
  /** 1, 2 or 3. */
  readonly send: number
  readonly body: Uint8Array
  readonly answer: Answer
  readonly decision: Decision
}

/** The result of all deliveries. `deliveries` is the sum of `accepted`, `givenUp` and `unfinished`. */
export interface SendTotals {
  readonly deliveries: number
  readonly accepted: number
  readonly givenUp: number
  /** Deliveries that were under way, or to be sent again, when the run was interrupted. */
  readonly unfinished: number
  readonly sends: number
  /** Whole milliseconds. */
  readonly elapsedMs: number
}

/** Returns true if the platform sends again after an answer: the document names only 500. */
const asksAgain = ({ status }: Answer): boolean => status === undefined || status === 500

/** Returns what follows from the answer to a send. */
export const decide = (answer: Answer, send: number): Decision => {
  if (answer.status === 200) return 'accepted'
  return asksAgain(answer) && send < MOST_SENDS ? 'sent-again' : 'given-up'
}
