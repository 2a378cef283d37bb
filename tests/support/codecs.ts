import { CallbackCdr, CallbackState, Conference, type Kind, VoiceCode } from '../../src'

export const CODECS = {
  'voice-code': VoiceCode,
  'callback-cdr': CallbackCdr,
  'callback-state': CallbackState,
  conference: Conference
} satisfies Readonly<Record<Kind, unknown>>
