import type { CallbackEvent, EventOf, Kind } from '.'
import { identity as callbackCdr } from './callback-cdr'
import { identity as callbackState } from './callback-state'
import { identity as conference } from './conference'
import type { Identity } from './kind'
import { identity as voiceCode } from './voice-code'

/** The identity of each kind, apart from `KINDS`, so that `eventKey` alone does not bring the decoder. */
const IDENTITIES: { readonly [K in Kind]: (event: EventOf<K>) => Identity } = {
  'voice-code': voiceCode,
  'callback-cdr': callbackCdr,
  'callback-state': callbackState,
  conference
}

/** Returns what makes two deliveries of an event the same. */
export const identityOf = (event: CallbackEvent): Identity =>
  // The compiler cannot follow that the function under an event's kind takes this very event.
  IDENTITIES[event.kind](event as never)
