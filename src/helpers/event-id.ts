import type { CallbackEvent } from '../events'
import { eventKey } from './event-key'
import { sha256Hex } from './sha-256'

/**
 * Returns `eventKey` as a key of fixed length: the same for every delivery of one event, different for
 * different events. Use it as the key of a table, an index or a queue. Deliveries with the same id and the
 * same `contentDigest` are duplicates. Deliveries with the same id and different digests are in conflict:
 * keep both, and let a person decide.
 *
 * It does not protect phone numbers: anyone who knows the rest of an event can try all numbers.
 *
 * @returns 64 lower-case hexadecimal digits: SHA-256 of the UTF-8 of `eventKey(event)`
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
// JSON text escapes lone surrogates, so two ids that differ only in them stay different in UTF-8.
export const eventId = (event: CallbackEvent): string => sha256Hex(eventKey(event))
