import type { CallbackCdr } from './callback-cdr'
import type { CallbackState } from './callback-state'
import type { Conference } from './conference'
import type { VoiceCode } from './voice-code'

export type { CallLeg } from './call-leg'
export type { CallStateCode, CallStateTerm } from './call-state-term'
export { CALL_STATES } from './call-state-term'
export type { Extra } from './extra'
export type { StateCode, StateTerm } from './state-term'
export { STATE_TERMS } from './state-term'
export type { Yuan } from './yuan'
export type { CallbackCdr, CallbackState, Conference, VoiceCode }

/** Everything the platform calls back about; discriminated by `kind`. */
export type CallbackEvent = VoiceCode | CallbackCdr | CallbackState | Conference

/** The word for a kind of event, the same as discriminant, file name, fixture folder and anchor. */
export type Kind = CallbackEvent['kind']
