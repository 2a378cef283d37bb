import { answerNode, fetchAnswer } from './answer'
import { type Arrival, fetchArrival, nodeArrival } from './arrival'
import { createCollector, unreadable } from './body'
import { hasSecret } from './caller-secret'
import { startDeadline } from './deadline'
import { keep } from './keep'
import type { NodeRequest, NodeResponse } from './node-types'
import { type ReceiverOptions, receiverSettings } from './options'
import type { Receipt, Verdict } from './receipt'
import { checkSink, issueReceipt } from './receive'
import type { Sink } from './sink'
import { createTurns } from './turns'
import type { FetchRequest, FetchResponse, PlainRequest } from './web'

/** Receives the platform's callbacks in any framework. */
export interface Receiver {
  /**
   * Answers a Fetch request, in Hono, Next.js, Bun, Deno, Workers and h3. Never rejects.
   *
   * @returns status 200 or 500, with one word as body
   */
  readonly fetch: (request: FetchRequest) => Promise<FetchResponse>
  /**
   * Answers a Node request, in node:http, Express, Koa, Fastify, Nest, Egg and Midway. Takes
   * `request.rawBody`, or a `request.body` of bytes, if a parser left one. Never rejects; resolves when the
   * answer is flushed.
   */
  readonly node: (request: NodeRequest, response: NodeResponse) => Promise<void>
  /** Answers new deliveries with 500 and `Connection: close`. Resolves when the last answer is flushed. */
  readonly close: () => Promise<void>
}

const THREW = "the request threw an error while it was read: hand over the host's own request"

/**
 * Creates a receiver of the platform's callbacks. It reads the raw body whatever the content type says,
 * decodes it, hands events and rejected bodies to the sink, and answers 200 or 500, never anything else.
 *
 * @param sink - where events and rejected bodies are kept
 * @throws TypeError, RangeError if the sink or an option is invalid
 */
export const createReceiver = (sink: Sink, options?: ReceiverOptions): Receiver => {
  checkSink(sink)
  const settings = receiverSettings(options)
  const turns = createTurns(settings.concurrency)
  const working = new Set<Promise<unknown>>()
  let isClosed = false

  /** Returns why a request is not worked on; `undefined` if it is. */
  const turnAway = async (arrival: Arrival): Promise<Verdict | undefined> => {
    if (isClosed) return { outcome: 'closing' }
    if (arrival.method !== 'POST') return { outcome: 'not-allowed' }
    if (settings.secrets.length > 0 && !hasSecret(arrival.url, settings.secrets)) {
      return { outcome: 'wrong-secret' }
    }
    try {
      const isAllowed = settings.allow === undefined || (await settings.allow(arrival.caller()))
      return isAllowed ? undefined : { outcome: 'not-allowed' }
    } catch (cause) {
      return { outcome: 'not-allowed', cause }
    }
  }

  const receiveArrival = async (arrival: Arrival): Promise<Receipt> => {
    const deadline = startDeadline(settings.timeoutMs)
    const collector = createCollector(settings.maxBytes)

    const work = async (): Promise<Verdict> => {
      const turnedAway = await turnAway(arrival)
      if (turnedAway !== undefined) return turnedAway
      const body = await arrival.read(collector).catch((error: unknown) => unreadable(THREW, error))
      if (body.state === 'aborted') return { outcome: 'aborted' }
      if (body.state === 'unreadable') return { outcome: 'unreadable', cause: body.cause }
      const endTurn = await turns.take()
      // 500 was answered while it waited, so it comes again.
      if (deadline.signal.aborted) {
        endTurn()
        return { outcome: 'timed-out' }
      }
      const received = { bytes: body.bytes, isTooLarge: body.state === 'too-large' }
      const verdict = await deadline.race(keep(received, { sink, settings, deadline }))
      // Also for a sink that never resolves: the next deliveries need the turn.
      endTurn()
      return verdict
    }

    const verdict = await deadline.race(work())
    // A sender that never ends its body is read no further, whatever the host does after the answer.
    collector.stop()
    return issueReceipt(verdict, collector.received(), deadline, settings)
  }

  /** Returns true if the connection is of no more use: part of the body may still be on its way. */
  const closesWith = ({ outcome }: Receipt): boolean =>
    isClosed || outcome === 'timed-out' || outcome === 'too-large' || outcome === 'unreadable'

  /** Keeps `close` waiting for the work. */
  const track = async <Result>(work: Promise<Result>): Promise<Result> => {
    working.add(work)
    try {
      return await work
    } finally {
      working.delete(work)
    }
  }

  const answerFetch = async (request: PlainRequest): Promise<FetchResponse> => {
    const receipt = await receiveArrival(fetchArrival(request))
    return fetchAnswer({ status: receipt.status, closes: closesWith(receipt) })
  }

  const answer = async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    const receipt = await receiveArrival(nodeArrival(request))
    await answerNode({ status: receipt.status, closes: closesWith(receipt) }, request, response)
  }

  return {
    fetch: async (request) => track(answerFetch(request as unknown as PlainRequest)),
    node: async (request, response) => track(answer(request, response)),
    close: async () => {
      isClosed = true
      await Promise.all(working)
    }
  }
}
