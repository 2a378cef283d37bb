import type { CallbackEvent, EventOf, Kind } from '.'
import { identity as callbackCdr } from './callback-cdr'
import { identity as callbackState } from './callback-state'
import { identity as conference } from './conference'
import type { Identity } from './kind'
import { identity as voiceCode } from './voice-code'

/**
 * The identity of each kind. Separate from `KINDS`, so that `eventKey` does not add the decoder to a bundle.
 */
const IDENTITIES: { readonly [K in Kind]: (event: EventOf<K>) => Identity } = {
  'voice-code': voiceCode,
  'callback-cdr': callbackCdr,
  'callback-state': callbackState,
  conference
}

/** Returns the values that identify an event across its deliveries. */
export const identityOf = (event: CallbackEvent): Identity =>
  // The compiler cannot see that the function of an event's kind accepts this event.
  IDENTITIES[event.kind](event as never)
