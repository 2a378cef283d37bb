// The library as it is built, as an application gets it.
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
