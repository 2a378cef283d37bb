import type { CallbackEvent, EventOf, Kind } from '../event'
import { callbackCdr } from './callback-cdr'
import { callbackState } from './callback-state'
import { conference } from './conference'
import type { EventKind } from './event-kind'
import { voiceCode } from './voice-code'

export type { EventKind }

/** Every kind of event, in the document's order. */
export const KINDS: { readonly [K in Kind]: EventKind<EventOf<K>> } = {
  'voice-code': voiceCode,
  'callback-cdr': callbackCdr,
  'callback-state': callbackState,
  conference
}

/** The table of an event. */
export const kindOf = <Event extends CallbackEvent>(event: Event): EventKind<Event> =>
  // The compiler does not follow that the table under an event's kind is the table of that event.
  KINDS[event.kind] as unknown as EventKind<Event>
