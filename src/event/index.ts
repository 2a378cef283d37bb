import type { CallbackCdrEvent } from './callback-cdr'
import type { CallbackStateEvent } from './callback-state'
import type { ConferenceEvent } from './conference'
import type { VoiceCodeEvent } from './voice-code'

export type { CallLeg } from './call-leg'
export type { CallStateCode, CallStateTerm } from './call-state-term'
export { CALL_STATES } from './call-state-term'
export type { Extra } from './extra'
export type { StateCode, StateTerm } from './state-term'
export { STATE_TERMS } from './state-term'
export type { Yuan } from './yuan'
export type { CallbackCdrEvent, CallbackStateEvent, ConferenceEvent, VoiceCodeEvent }

/** Everything the platform calls back about: plain data, told apart by `kind`. */
export type CallbackEvent = VoiceCodeEvent | CallbackCdrEvent | CallbackStateEvent | ConferenceEvent

/** The word for a kind of event; the key of handlers, builders and samples too. */
export type Kind = CallbackEvent['kind']

/** The event of a kind: `EventOf<'conference'>` is `ConferenceEvent`. */
export type EventOf<K extends Kind> = Extract<CallbackEvent, Readonly<Record<'kind', K>>>
