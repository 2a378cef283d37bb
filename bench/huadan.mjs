// The built library, as in an application.
export {
  CallbackBody,
  CallbackCdr,
  CallbackState,
  Conference,
  decode,
  decodeEach,
  parse,
  VoiceCode
} from '../dist/index.js'
