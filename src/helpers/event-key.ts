import type { CallbackEvent } from '../events'
import { identityOf } from '../events/identities'

/**
 * Returns a key that is the same for every delivery of one event and different for different events: the platform delivers
 * at least once, in any order. It contains phone numbers where they distinguish events (states, conferences): store it as
 * carefully as the event, or store its hash.
 *
 * @returns a string to compare, not to parse
 */
export const eventKey = (event: CallbackEvent): string => JSON.stringify([event.kind, ...identityOf(event)])
