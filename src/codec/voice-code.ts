import type { VoiceCodeEvent } from '../event'
import { voiceCode } from '../kind/voice-code'
import { eventCodec } from './event-codec'

/** 语音验证码: one voice verification call. The members are those of `VoiceCodeEvent`. */
export type VoiceCode = VoiceCodeEvent

/**
 * The codec of `VoiceCode` over one wire record that is parsed already, out of its envelope. With the default options; what
 * it repairs it does not tell. To decode a body as it came, see `CallbackBody`. `encode` throws as the function `encode` does.
 */
export const VoiceCode = /* @__PURE__ */ eventCodec('VoiceCode', voiceCode)
