import { decodeValidBytes, replaceInvalidBytes } from './utf8-decoder'

interface DecoderOptions {
  readonly fatal: boolean
  readonly ignoreBOM: boolean
}

type DecoderClass = new (
  label: string,
  options: DecoderOptions
) => { readonly decode: (bytes: Uint8Array) => string }

// Declared here, because the library compiles without the types of an engine. Jest's jsdom, React Native
// before 0.85 and mini-programs lack it.
declare const TextDecoder: DecoderClass | undefined

const STRICT: DecoderOptions = { fatal: true, ignoreBOM: true }
const LOSSY: DecoderOptions = { fatal: false, ignoreBOM: true }

/** A byte order mark, and characters of one to four bytes: `\ufeffAé正😀`. */
const GOOD = [0xef, 0xbb, 0xbf, 0x41, 0xc3, 0xa9, 0xe6, 0xad, 0xa3, 0xf0, 0x9f, 0x98, 0x80]
/** An invalid byte, and a character that is cut. */
const DAMAGED = [0xff, 0xe6, 0xad]

/** Returns the text, or `undefined` if the decoder throws. */
const tryDecoder = (
  Decoder: DecoderClass,
  options: DecoderOptions,
  bytes: Uint8Array
): string | undefined => {
  try {
    return new Decoder('utf-8', options).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Returns true if a class decodes UTF-8 and supports both options: polyfills ignore them, or throw for them.
 */
const isReliable = (Decoder: DecoderClass): boolean => {
  const good = Uint8Array.from(GOOD)
  const damaged = Uint8Array.from(DAMAGED)
  return (
    tryDecoder(Decoder, STRICT, good) === '\ufeffAé正😀' &&
    tryDecoder(Decoder, LOSSY, good) === '\ufeffAé正😀' &&
    tryDecoder(Decoder, LOSSY, damaged) === '\ufffd\ufffd' &&
    tryDecoder(Decoder, STRICT, damaged) === undefined
  )
}

/**
 * The engine's decoder; `null` if none is reliable. Tested on first use, so that importing the library stays
 * fast.
 */
let engineDecoder: DecoderClass | null | undefined

/** Returns the text by the engine's decoder; `undefined` if it throws, or if none is reliable. */
const decodeByEngine = (options: DecoderOptions, bytes: Uint8Array): string | undefined => {
  engineDecoder ??= typeof TextDecoder === 'function' && isReliable(TextDecoder) ? TextDecoder : null
  return engineDecoder === null ? undefined : tryDecoder(engineDecoder, options, bytes)
}

// A browser's decoder also throws for valid bytes in shared or resizable memory, so our decoder decides.

/** Returns the bytes as text, including a byte order mark; `undefined` if they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined =>
  decodeByEngine(STRICT, bytes) ?? decodeValidBytes(bytes)

/** Returns the bytes as text for display: invalid bytes become replacement characters. */
export const lossyUtf8 = (bytes: Uint8Array): string =>
  decodeByEngine(LOSSY, bytes) ?? replaceInvalidBytes(bytes)
