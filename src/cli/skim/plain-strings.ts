import { NO_RECORDING } from '../../fields/recording-url'
import { asBytes, byteAt, isQuote, NEEDS_DECODER, orEmpty, type PlainValue, startsWith } from './bytes'

const enum Byte {
  Space = 0x20,
  Quote = 0x22,
  Backslash = 0x5c,
  FirstNotAscii = 0x80
}

/** Returns true for printable ASCII. Leaves the rest to the decoder: U+3000 is whitespace. */
const isPrintable = (byte: number): boolean => byte > Byte.Space && byte < Byte.FirstNotAscii

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/**
 * Returns true for a character of three bytes, as Chinese has in UTF-8. Leaves the lead bytes `E0`
 * and `ED` to the decoder, because not every continuation byte may follow them, and `EF BF`, with
 * which U+FFFD starts.
 */
const isThreeByteCharacter = (bytes: Uint8Array, at: number, lead: number): boolean =>
  lead > 0xe0 &&
  lead <= 0xef &&
  lead !== 0xed &&
  isContinuation(byteAt(bytes, at + 1)) &&
  (lead !== 0xef || byteAt(bytes, at + 1) !== 0xbf) &&
  isContinuation(byteAt(bytes, at + 2))

/** Skips any string without escapes. */
export const anyString: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at)) return NEEDS_DECODER
  let next = at + 1
  for (;;) {
    const byte = byteAt(bytes, next)
    if (byte === Byte.Quote) return next + 1
    if (byte < Byte.Space || byte === Byte.Backslash) return NEEDS_DECODER
    if (byte < Byte.FirstNotAscii) next++
    else if (isThreeByteCharacter(bytes, next, byte)) next += 3
    else return NEEDS_DECODER
  }
}

/** Skips a string that is not empty and has no whitespace around it. */
export const id: PlainValue = (bytes, at) => {
  const after = anyString(bytes, at)
  // False for `NEEDS_DECODER`, and for `""`, whose quotes would count as characters.
  const hasCharacters = after > at + 2
  return hasCharacters && isPrintable(byteAt(bytes, at + 1)) && isPrintable(byteAt(bytes, after - 2))
    ? after
    : NEEDS_DECODER
}

/** Skips a string that has no whitespace around it. */
export const text: PlainValue = orEmpty(id)

const SCHEMES = [asBytes('"http://'), asBytes('"https://')]
const NONE = [asBytes(`"${NO_RECORDING}"`), asBytes('""')]

export const recordingUrl: PlainValue = (bytes, at) => {
  for (const scheme of SCHEMES) if (startsWith(bytes, at, scheme)) return id(bytes, at)
  for (const none of NONE) if (startsWith(bytes, at, none)) return at + none.length
  return NEEDS_DECODER
}
