import { bytesOf } from '../json/read-text'
import { ABORTED, type Body, type Collector, unreadable } from './body'
import type { NodeRequest } from './node-types'
import { web } from './web'

const CONSUMED =
  'a body parser read the body before: handle the callback address before the parser, or keep its bytes (express.raw, rawBody)'

/** Returns true if a text lost no bytes when it was decoded: U+FFFD replaces what is not UTF-8. */
const isLossless = (text: unknown): text is string => typeof text === 'string' && !text.includes('\ufffd')

/** Returns the bytes that a parser kept; `undefined` if there are none. */
const keptBytes = ({ rawBody, body }: NodeRequest): Uint8Array | undefined => {
  if (isLossless(rawBody)) return new (web().TextEncoder)().encode(rawBody)
  return bytesOf(rawBody) ?? bytesOf(body)
}

const isAborted = ({ aborted, destroyed, complete }: NodeRequest): boolean =>
  aborted === true || (destroyed === true && complete === false)

const isConsumed = ({ readableEnded, readableDidRead, destroyed }: NodeRequest): boolean =>
  readableEnded === true || readableDidRead === true || destroyed === true

/**
 * Returns true if the headers say that there is no body: then nothing is lost if a parser has looked for one.
 */
const declaresNoBody = ({ headers }: NodeRequest): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0

const readStream = async (request: NodeRequest, collector: Collector): Promise<Body> =>
  new Promise((resolve) => {
    request.on('data', (chunk) => {
      if (!collector.add(chunk)) {
        request.pause?.()
        resolve(collector.body())
      }
    })
    request.on('end', () => {
      // HTTP/2 ends the stream as well if the sender is gone.
      resolve(isAborted(request) ? ABORTED : collector.body())
    })
    const abort = (): void => {
      resolve(ABORTED)
    }
    // After `end` these change nothing: the promise is resolved.
    request.on('error', abort)
    request.on('close', abort)
    // Something may have paused it, to wait for a database.
    request.resume?.()
  })

/** Returns the body of a Node request: what a parser kept of it, or what is read from the stream. */
export const readNodeBody = async (request: NodeRequest, collector: Collector): Promise<Body> => {
  const kept = keptBytes(request)
  if (kept !== undefined) {
    collector.add(kept)
    return collector.body()
  }
  if (isAborted(request)) return ABORTED
  if (isConsumed(request)) return declaresNoBody(request) ? collector.body() : unreadable(CONSUMED)
  return readStream(request, collector)
}
