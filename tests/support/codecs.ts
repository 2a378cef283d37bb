import { CallbackCdr, CallbackState, Conference, VoiceCode } from '../../src'

export const CODECS = {
  'voice-code': VoiceCode,
  'callback-cdr': CallbackCdr,
  'callback-state': CallbackState,
  conference: Conference
}
