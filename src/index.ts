/**
 * The main entry point: decodes and encodes callback bodies, and exports the event types, helpers for events,
 * and codecs for io-ts and Standard Schema. Needs `io-ts` and `fp-ts`.
 *
 * @module huadan
 */
// The codecs and event types of all kinds, by name.
export * from './codecs'
export { decode, decodeEach } from './decode'
export { ISSUE_CODES, type IssueCode } from './diagnostics/catalogue'
export type { Issue, Path, Position } from './diagnostics/issue'
export { type Warning, WARNING_CODES, type WarningCode } from './diagnostics/warnings'
export { maskPhoneNumbers } from './diagnostics/mask-phone-numbers'
export type { Reason } from './diagnostics/reason'
export { encode } from './encode'
// The same union as the type `CallbackEvent`, under a name that no codec shares: the compiler writes this one
// in declarations.
export type { CallbackEvent as AnyEvent, EventOf, Kind } from './events'
export type { CallLeg } from './events/callback-cdr'
export type { PlainEvent } from './events/event-json'
export { CALL_STATES, type CallStateCode, type CallStateTerm } from './fields/call-state'
export { splitStateDesc } from './fields/state-desc'
export { STATE_TERMS, type StateCode, type StateTerm } from './fields/state-terms'
export { type Yuan, yuan } from './fields/yuan'
export { talkSeconds, wasConnected } from './helpers/connection'
export { contentDigest } from './helpers/content-digest'
export { eventId } from './helpers/event-id'
export { eventKey } from './helpers/event-key'
export { findWarnings, type WarningOptions } from './helpers/find-warnings'
export { fromJson } from './helpers/from-json'
export { type Handlers, match } from './helpers/match'
export { type Rounding, sumYuan, toFen } from './helpers/money'
export { shouldSendAgain } from './helpers/should-send-again'
export { toJson } from './helpers/to-json'
export type { DecodeOptions, EncodeOptions } from './options'
export { parse, safeParse, type SafeParseResult } from './parse'
export type { Extra, WireRecord } from './records/wire-record'
export { type Repair, REPAIR_CODES, type RepairCode } from './repairs'
export type { Callback, CallbackFailure, PartialCallback, RejectedRecord } from './result/callback'
export { CallbackError, isCallbackError } from './result/callback-error'
export { formatIssues } from './result/format-issues'
