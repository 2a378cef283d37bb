import type { CallbackEvent } from '../events'
import { identityOf } from '../events/identities'

/**
 * Returns a key that is the same for every delivery of one event and different for different events: the
 * platform delivers at least once, in any order. It contains phone numbers if they distinguish events (state
 * pushes, conferences), and its length has no limit. As the key of an index or the id of a queue, use
 * `eventId`.
 *
 * @returns a string to compare, not to parse
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const eventKey = (event: CallbackEvent): string => JSON.stringify([event.kind, ...identityOf(event)])
