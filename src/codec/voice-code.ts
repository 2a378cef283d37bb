import type { VoiceCodeEvent } from '../event'
import { voiceCode } from '../kind/voice-code'
import { eventCodec } from './event-codec'

/** 语音验证码: one voice verification call. */
export type VoiceCode = VoiceCodeEvent

/** The codec of `VoiceCode` over one wire record. */
export const VoiceCode = /* @__PURE__ */ eventCodec('VoiceCode', voiceCode)
