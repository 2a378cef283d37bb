/** The replacement character, for bytes that are not valid UTF-8. */
const REPLACEMENT = 0xfffd

/**
 * Code units per call of `String.fromCharCode`: each is an argument, and the stack limits the number of
 * arguments.
 */
const CHUNK = 4096

const isIn = (byte: number | undefined, first: number, last: number): boolean =>
  Number(byte) >= first && Number(byte) <= last

/** Returns the number of bytes of a character by its first byte; 0 if no character starts with that byte. */
const lengthOf = (lead: number): number => {
  if (lead <= 0x7f) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead <= 0xdf) return 2
  return lead <= 0xef ? 3 : 4
}

/**
 * Returns true if a byte can be the second one of a character. Rejects overlong forms, surrogates and code
 * points above U+10FFFF.
 */
const isSecond = (byte: number | undefined, lead: number): boolean => {
  if (lead === 0xe0) return isIn(byte, 0xa0, 0xbf)
  if (lead === 0xed) return isIn(byte, 0x80, 0x9f)
  if (lead === 0xf0) return isIn(byte, 0x90, 0xbf)
  return lead === 0xf4 ? isIn(byte, 0x80, 0x8f) : isIn(byte, 0x80, 0xbf)
}

/**
 * Returns the number of bytes from the offset that belong together: a whole character, or the start of one.
 */
const matchedLength = (bytes: Uint8Array, offset: number, length: number): number => {
  if (length < 2 || !isSecond(bytes[offset + 1], Number(bytes[offset]))) return 1
  let matched = 2
  while (matched < length && isIn(bytes[offset + matched], 0x80, 0xbf)) matched++
  return matched
}

/** Returns the code point of a valid character of `length` bytes. */
const codePointAt = (bytes: Uint8Array, offset: number, length: number): number => {
  // The first byte of a longer character has one 1 for each byte, a 0, then bits of the code point.
  let code = length === 1 ? Number(bytes[offset]) : Number(bytes[offset]) & (0x7f >> length)
  for (let index = 1; index < length; index++) code = (code << 6) | (Number(bytes[offset + index]) & 0x3f)
  return code
}

/**
 * Returns the offset of the first byte that is not part of a valid character (RFC 3629, section 4), or the
 * length.
 */
export const firstInvalidByte = (bytes: Uint8Array): number => {
  let offset = 0
  while (offset < bytes.length) {
    const length = lengthOf(Number(bytes[offset]))
    if (matchedLength(bytes, offset, length) !== length) return offset
    offset += length
  }
  return offset
}

/**
 * Decodes bytes like `TextDecoder` with `ignoreBOM`: each invalid byte, or start of a cut character, becomes
 * one U+FFFD (WHATWG Encoding, "maximal subpart"). For engines without a reliable `TextDecoder`.
 */
export const replaceInvalidBytes = (bytes: Uint8Array): string => {
  let text = ''
  let units: number[] = []
  let offset = 0
  while (offset < bytes.length) {
    const length = lengthOf(Number(bytes[offset]))
    const matched = matchedLength(bytes, offset, length)
    const code = matched === length ? codePointAt(bytes, offset, length) : REPLACEMENT
    if (code <= 0xffff) units.push(code)
    else units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff))
    offset += matched
    if (units.length >= CHUNK) {
      text += String.fromCharCode(...units)
      units = []
    }
  }
  return text + String.fromCharCode(...units)
}

/** Decodes bytes like `TextDecoder` with `fatal` and `ignoreBOM`; `undefined` if they are not UTF-8. */
export const decodeValidBytes = (bytes: Uint8Array): string | undefined =>
  firstInvalidByte(bytes) === bytes.length ? replaceInvalidBytes(bytes) : undefined
