import type { Issue } from '../diagnostics/issue'
import type { CallbackEvent } from '../events'
import type { Signal } from './web'

/** An event and what identifies it. */
export interface Entry {
  /** `eventId(event)`: the primary key, 64 characters without phone numbers. */
  readonly id: string
  /** `eventKey(event)`: the same, readable; it contains phone numbers. */
  readonly key: string
  /** `contentDigest(event)`: the same id with another digest is a conflict, not a duplicate. */
  readonly digest: string
  /** The event. */
  readonly event: CallbackEvent
}

/** The second argument of `Sink.store`. */
export interface StoreContext {
  /** The whole body, decompressed. */
  readonly rawBody: Uint8Array
  /** Aborted when the time for the delivery is over and 500 was answered. */
  readonly signal: Signal
}

/** A body that was rejected, as a whole or in part. */
export interface SetAside {
  /** The whole body, decompressed; of a body that is too large, what was read of it. */
  readonly rawBody: Uint8Array
  /** SHA-256 of `rawBody`, 64 hexadecimal digits: the same for each resend, so use it as the key. */
  readonly digest: string
  /** The issues as text, one line each, without values of the payload. */
  readonly reason: string
  /** The reasons why it was rejected; never empty. */
  readonly issues: readonly Issue[]
}

/** The second argument of `Sink.setAside`. */
export interface SetAsideContext {
  /** Aborted when the time for the delivery is over and 500 was answered. */
  readonly signal: Signal
}

/** The place where received callbacks are kept: your database, queue or file. */
export interface Sink {
  /**
   * Stores the events of one body. Resolve when they are durable; rejecting means that 500 is answered and
   * the platform sends the body again. The same event arrives more than once: keep it once by its `id`, but
   * keep both if the digests differ.
   *
   * @param entries - identical events once; never empty
   */
  store(entries: readonly Entry[], context: StoreContext): Promise<unknown>
  /**
   * Keeps a body that was rejected, for a person to look at. Resolve when it is durable. It is not called for
   * an empty body. If some records were good, `store` was called before.
   */
  setAside(rejected: SetAside, context: SetAsideContext): Promise<unknown>
}
