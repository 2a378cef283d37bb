/**
 * What an application imports: decoding and encoding of callback bodies, the events they hold, what follows from events, and
 * codecs for io-ts and Standard Schema. Needs `io-ts` and `fp-ts`.
 *
 * @module huadan
 */
export type { Callback, CallbackFailure, PartialCallback, RejectedRecord } from './callback'
export { CallbackError, isCallbackError } from './callback-error'
export { eventKey } from './call/event-key'
export { type Handlers, match } from './call/match'
export { talkSeconds } from './call/talk-seconds'
export { wasConnected } from './call/was-connected'
export { CallbackBody } from './codec/callback-body'
export { CallbackCdr } from './codec/callback-cdr'
export { CallbackState } from './codec/callback-state'
export { Conference } from './codec/conference'
export type { Codec } from './codec/make-codec'
export { VoiceCode } from './codec/voice-code'
export { decode, decodeEach } from './decode'
export { encode, type EncodeOptions } from './encode'
export {
  CALL_STATES,
  type CallbackCdrEvent,
  type CallbackEvent,
  type CallbackStateEvent,
  type CallLeg,
  type CallStateCode,
  type CallStateTerm,
  type ConferenceEvent,
  type EventOf,
  type Extra,
  type Kind,
  STATE_TERMS,
  type StateCode,
  type StateTerm,
  type VoiceCodeEvent,
  type Yuan
} from './event'
export { formatIssues } from './issue/format-issues'
export { type Issue, ISSUE_CODES, type IssueCode, type Path, type Position } from './issue/issue'
export { maskPhoneNumbers } from './issue/mask-phone-numbers'
export { type Repair, REPAIR_CODES, type RepairCode } from './issue/repair'
export type { DecodeOptions } from './options'
export { parse, safeParse, type SafeParseResult } from './parse'
export type { WireRecord } from './record/wire-record'
export { splitStateDesc } from './value/state-desc'
export { sumYuan } from './value/sum-yuan'
export { type Rounding, toFen } from './value/to-fen'
export { yuan } from './value/yuan'
