import { callbackCdr, type CallbackCdrEvent } from '../events/callback-cdr'
import { callbackState, type CallbackStateEvent } from '../events/callback-state'
import { conference, type ConferenceEvent } from '../events/conference'
import { voiceCode, type VoiceCodeEvent } from '../events/voice-code'
import { eventCodec } from './event-codec'

export { CallbackBody } from './callback-body'
export { CallbackEvent } from './callback-event'
export { EventJson } from './event-json'
// Our declarations contain a copy of these types, as their specification asks. Exported so that declarations
// of an application can name them.
export type { StandardSchemaV1, StandardTypedV1 } from '@standard-schema/spec'
export type { BodyInput, WireFields, WireInput } from './wire-fields'
export type { Codec } from './make-codec'
export type { CallbackCdrEvent, CallbackStateEvent, ConferenceEvent, VoiceCodeEvent }

// The codec of a kind takes one parsed wire record, without its envelope and with the default options. It
// does not report repairs. Its `encode` throws like the function `encode`. For a raw body, use
// `CallbackBody`.

/** 语音验证码: one voice verification call; the fields of `VoiceCodeEvent`. */
export type VoiceCode = VoiceCodeEvent
/** The codec of `VoiceCode` over one parsed wire record; for a whole body, use `CallbackBody`. */
export const VoiceCode = /* @__PURE__ */ eventCodec('VoiceCode', voiceCode)

/** 双向呼叫（话单推送）: one two-way call, after it has ended; the fields of `CallbackCdrEvent`. */
export type CallbackCdr = CallbackCdrEvent
/** The codec of `CallbackCdr` over one parsed wire record; for a whole body, use `CallbackBody`. */
export const CallbackCdr = /* @__PURE__ */ eventCodec('CallbackCdr', callbackCdr)

/** 双向呼叫（状态推送）: one leg of a two-way call changed its state; the fields of `CallbackStateEvent`. */
export type CallbackState = CallbackStateEvent
/** The codec of `CallbackState` over one parsed wire record; for a whole body, use `CallbackBody`. */
export const CallbackState = /* @__PURE__ */ eventCodec('CallbackState', callbackState)

/** 电话会议: one participant of a conference; the fields of `ConferenceEvent`. */
export type Conference = ConferenceEvent
/** The codec of `Conference` over one parsed wire record; for a whole body, use `CallbackBody`. */
export const Conference = /* @__PURE__ */ eventCodec('Conference', conference)
