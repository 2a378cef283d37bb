import { callbackCdr, type CallbackCdrEvent } from './callback-cdr'
import { callbackState, type CallbackStateEvent } from './callback-state'
import { conference, type ConferenceEvent } from './conference'
import type { EventKind } from './kind'
import { voiceCode, type VoiceCodeEvent } from './voice-code'

/** Everything that the platform calls back about: plain data, discriminated by `kind`. */
export type CallbackEvent = VoiceCodeEvent | CallbackCdrEvent | CallbackStateEvent | ConferenceEvent

/** The name of a kind of event; also the key of handlers, builders and samples. */
export type Kind = CallbackEvent['kind']

/** The event of a kind: `EventOf<'conference'>` is `ConferenceEvent`. */
export type EventOf<K extends Kind> = Extract<CallbackEvent, Readonly<Record<'kind', K>>>

/** Every kind of event, in the document's order. */
export const KINDS: { readonly [K in Kind]: EventKind<EventOf<K>> } = {
  'voice-code': voiceCode,
  'callback-cdr': callbackCdr,
  'callback-state': callbackState,
  conference
}

/** Returns the declaration of an event's kind. */
export const kindOf = <Event extends CallbackEvent>(event: Event): EventKind<Event> =>
  // The compiler cannot see that `KINDS[event.kind]` is the declaration of this event.
  KINDS[event.kind] as unknown as EventKind<Event>
