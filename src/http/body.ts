import { bytesOf } from '../json/read-text'
import { join } from './gunzip'

/** The body of a request, or why there is none. */
export type Body =
  | {
      /** The body arrived whole; `too-large`: only its first `maxBytes` bytes are here. */
      readonly state: 'whole' | 'too-large'
      readonly bytes: Uint8Array
    }
  | {
      /** The sender closed the connection before the end. */
      readonly state: 'aborted'
    }
  | {
      /** Something else read the body before. */
      readonly state: 'unreadable'
      /** The error that says what to change. */
      readonly cause: TypeError
    }

/**
 * The most bytes of a body that is too large that are still read and dropped. So the sender reads the answer,
 * and not an error of its connection.
 */
const MOST_DISCARDED = 16 * 1024 * 1024

const NOT_BYTES =
  'the body arrived as text, which has lost what is not UTF-8: take away whatever calls setEncoding'

/** The body whose sender is gone. */
export const ABORTED: Body = { state: 'aborted' }

/**
 * The body that cannot be read any more.
 *
 * @param message - what to change
 * @param error - what was thrown, if anything was
 */
export const unreadable = (message: string, error?: unknown): Body => {
  const cause = new TypeError(message)
  return { state: 'unreadable', cause: error === undefined ? cause : Object.assign(cause, { cause: error }) }
}

/** Collects the chunks of a body, up to a size. */
export interface Collector {
  /** Returns false if no more is to be read: the body is far too large, or its chunks are not bytes. */
  add(chunk: unknown): boolean
  /** The body, when it has ended; `aborted` after `stop`. */
  body(): Body
  /** Ends reading with the next chunk: the delivery is answered. */
  stop(): void
  /** Returns the number of bytes that arrived. */
  received(): number
}

/** Creates a collector for one body. */
export const createCollector = (maxBytes: number): Collector => {
  const chunks: Uint8Array[] = []
  let received = 0
  let isBytes = true
  let isStopped = false
  return {
    add: (chunk) => {
      if (isStopped) return false
      // Never a `Buffer`: a sink would get one from some hosts, and a `Uint8Array` from others.
      const bytes = bytesOf(chunk)
      if (bytes === undefined) {
        isBytes = false
        return false
      }
      if (received <= maxBytes) chunks.push(bytes)
      received += bytes.length
      return received <= maxBytes + MOST_DISCARDED
    },
    stop: () => {
      isStopped = true
    },
    body: () => {
      if (isStopped) return ABORTED
      if (!isBytes) return unreadable(NOT_BYTES)
      const bytes = join(chunks, Math.min(received, maxBytes))
      return { state: received > maxBytes ? 'too-large' : 'whole', bytes }
    },
    received: () => received
  }
}
