import { checkOptions } from '../diagnostics/check-options'
import type { Delivery } from './delivery'
import { type DeliverTarget, type Post, postFor } from './receivers'

/** The options of `deliver`. */
export interface DeliverOptions {
  /**
   * The address of the requests that a receiver or a function gets. Default: `http://localhost/callbacks`.
   */
  readonly url?: string | undefined
  /** The headers. Default: `content-type: application/json`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * Milliseconds to wait before deliveries are sent again. Default: 0. That of the platform is undocumented.
   */
  readonly retryDelayMs?: number | undefined
}

/** The outcome of a delivery. */
export interface Delivered {
  /** The delivery. */
  readonly delivery: Delivery
  /**
   * The status of each send, in order; `'no answer'` if the receiver threw an error, or could not be reached.
   */
  readonly answers: readonly (number | 'no answer')[]
  /** The last error, if there was one. */
  readonly failure?: unknown
  /** True if the last answer is 200. */
  readonly accepted: boolean
}

/** The number of times that the platform sends a body, the first time included. */
const MOST_SENDS = 3

const DEFAULT_URL = 'http://localhost/callbacks'
const DEFAULT_HEADERS = { 'content-type': 'application/json' }

type Answer = Delivered['answers'][number]

/** A delivery while it is sent. */
interface Sent {
  readonly delivery: Delivery
  readonly answers: Answer[]
  failure?: unknown
}

declare const setTimeout: (run: () => void, ms: number) => unknown

const wait = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** Returns true if the platform sends again: the document names only 500, and no answer is like it. */
const isSentAgain = ({ answers }: Sent): boolean => {
  const last = answers[answers.length - 1]
  return (last === 500 || last === 'no answer') && answers.length < MOST_SENDS
}

// Callers in plain JavaScript can pass anything.
const checkDeliveries = (deliveries: unknown): void => {
  const hasBody = (delivery: unknown): boolean =>
    typeof (Object(delivery) as Partial<Delivery>).body === 'string'
  if (!Array.isArray(deliveries) || !deliveries.every(hasBody)) {
    throw new TypeError('deliver sends a list of deliveries, such as scenarios.answered()')
  }
}

/**
 * Sends deliveries as the platform does: POST, in order, one at a time. After 500 or without an answer it
 * sends a delivery again, after the others, three times in all.
 *
 * @param target - `createReceiver(…)` or another object with `fetch`, a function `(request) => Response`, or
 * the URL of a server
 * @param deliveries - what a scenario returns
 * @returns what became of each delivery, in order
 * @throws TypeError if the target or the deliveries are something else
 * @throws RangeError if an option is unknown
 */
export const deliver = async (
  target: DeliverTarget,
  deliveries: readonly Delivery[],
  options: DeliverOptions = {}
): Promise<readonly Delivered[]> => {
  checkOptions(options, ['url', 'headers', 'retryDelayMs'])
  checkDeliveries(deliveries)
  const { post, url: address } = postFor(target)
  const { url = DEFAULT_URL, headers = DEFAULT_HEADERS, retryDelayMs = 0 } = options
  const sent = deliveries.map((delivery): Sent => ({ delivery, answers: [] }))
  let due: readonly Sent[] = sent
  while (due.length > 0) {
    for (const one of due) await sendOnce(one, post, { url: address ?? url, headers })
    due = due.filter(isSentAgain)
    if (due.length > 0 && retryDelayMs > 0) await wait(retryDelayMs)
  }
  return sent.map((one) => ({ ...one, accepted: one.answers[one.answers.length - 1] === 200 }))
}

const sendOnce = async (
  one: Sent,
  post: Post,
  parts: { readonly url: string; readonly headers: Readonly<Record<string, string>> }
): Promise<void> => {
  try {
    one.answers.push(await post({ ...parts, body: one.delivery.body }))
  } catch (error) {
    one.answers.push('no answer')
    one.failure = error
  }
}
