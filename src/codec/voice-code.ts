import type { VoiceCodeEvent } from '../event'
import { KINDS } from '../kind'
import { eventCodec } from './event-codec'

/** 语音验证码: one voice verification call. */
export type VoiceCode = VoiceCodeEvent

/** The codec of `VoiceCode` over one wire record. */
export const VoiceCode = eventCodec('VoiceCode', KINDS['voice-code'])
