import type { CallbackEvent } from '../events'
import { contentDigest } from '../helpers/content-digest'
import { eventId } from '../helpers/event-id'
import { eventKey } from '../helpers/event-key'
import type { Entry } from './sink'

/** Returns the events with their identities, identical ones once, in the order of the body. */
export const entriesOf = (events: readonly CallbackEvent[]): readonly Entry[] => {
  const entries = new Map<string, Entry>()
  for (const event of events) {
    const entry: Entry = { id: eventId(event), key: eventKey(event), digest: contentDigest(event), event }
    const identity = entry.id + entry.digest
    if (!entries.has(identity)) entries.set(identity, entry)
  }
  return [...entries.values()]
}
