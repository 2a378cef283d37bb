import { NO_RECORDING } from '../../fields/recording-url'
import { asBytes, byteAt, isQuote, NOT_PLAIN, orEmpty, type PlainValue, startsWith } from './bytes'

const enum Byte {
  Blank = 0x20,
  Quote = 0x22,
  Backslash = 0x5c,
  FirstNotAscii = 0x80
}

/** Whether the byte is a character, and no blank. Of what is not ASCII the decoder decides: U+3000 is a blank too. */
const isInk = (byte: number): boolean => byte > Byte.Blank && byte < Byte.FirstNotAscii

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/** As UTF-8 writes Chinese. The leads `E0` and `ED` are left to the decoder, because not all that may follow others may follow them. */
const isCharacterOfThree = (bytes: Uint8Array, at: number, lead: number): boolean =>
  lead > 0xe0 &&
  lead <= 0xef &&
  lead !== 0xed &&
  isContinuation(byteAt(bytes, at + 1)) &&
  isContinuation(byteAt(bytes, at + 2))

/** Any string without escapes. */
export const anyString: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at)) return NOT_PLAIN
  let next = at + 1
  for (;;) {
    const byte = byteAt(bytes, next)
    if (byte === Byte.Quote) return next + 1
    if (byte < Byte.Blank || byte === Byte.Backslash) return NOT_PLAIN
    if (byte < Byte.FirstNotAscii) next++
    else if (isCharacterOfThree(bytes, next, byte)) next += 3
    else return NOT_PLAIN
  }
}

/** A string without blanks around it, and not empty. */
export const id: PlainValue = (bytes, at) => {
  const after = anyString(bytes, at)
  // Neither `NOT_PLAIN` nor the end of `""`, of which the quotes would be taken for its characters.
  const hasCharacters = after > at + 2
  return hasCharacters && isInk(byteAt(bytes, at + 1)) && isInk(byteAt(bytes, after - 2)) ? after : NOT_PLAIN
}

/** A string without blanks around it. */
export const text: PlainValue = orEmpty(id)

const SCHEMES = [asBytes('"http://'), asBytes('"https://')]
const NONE = [asBytes(`"${NO_RECORDING}"`), asBytes('""')]

export const recordingUrl: PlainValue = (bytes, at) => {
  for (const scheme of SCHEMES) if (startsWith(bytes, at, scheme)) return id(bytes, at)
  for (const none of NONE) if (startsWith(bytes, at, none)) return at + none.length
  return NOT_PLAIN
}
