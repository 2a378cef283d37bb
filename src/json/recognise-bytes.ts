import type { Reason } from '../diagnostics/reason'

/** The first bytes of compressed data, in hexadecimal. */
const COMPRESSED = [
  ['gzip', '1f8b'],
  ['zip', '504b0304'],
  ['zstd', '28b52ffd'],
  ['zlib', '789c']
] as const
/** A byte order mark, or every second byte zero. */
const UTF_16 = /^(?:fffe|feff|00..00|..00..00)/

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0')

const isIn = (byte: number | undefined, first: number, last: number): boolean =>
  Number(byte) >= first && Number(byte) <= last

const isLead = (byte: number | undefined): boolean => isIn(byte, 0x81, 0xfe)

/** Returns true if all bytes are sequences of GB18030, of 1, 2 or 4 bytes. */
const fitsGb18030 = (bytes: Uint8Array): boolean => {
  let at = 0
  while (at < bytes.length) {
    const second = bytes[at + 1]
    if (isIn(bytes[at], 0, 0x7f)) at++
    else if (!isLead(bytes[at])) return false
    else if (isIn(second, 0x40, 0xfe) && second !== 0x7f) at += 2
    else if (isIn(second, 0x30, 0x39) && isLead(bytes[at + 2]) && isIn(bytes[at + 3], 0x30, 0x39)) at += 4
    else return false
  }
  return true
}

/** Returns the number of bytes of a UTF-8 character by its first byte. */
const lengthOf = (lead: number | undefined): number => {
  if (isIn(lead, 0xc2, 0xdf)) return 2
  if (isIn(lead, 0xe0, 0xef)) return 3
  return isIn(lead, 0xf0, 0xf4) ? 4 : 0
}

/**
 * Returns true if the bytes are the start of a UTF-8 character, with or without a newline that was added
 * later.
 */
const isStartOfCharacter = (bytes: Uint8Array): boolean => {
  const rest = bytes.subarray(1)
  const end = rest.findIndex((byte) => !isIn(byte, 0x80, 0xbf))
  const length = 1 + (end < 0 ? rest.length : end)
  const isAtEnd = bytes.subarray(length).every((byte) => byte === 0x0a || byte === 0x0d)
  return isAtEnd && length < lengthOf(bytes[0])
}

/**
 * Recognises the format of bytes that are not UTF-8, if it is certain.
 *
 * @param before - the text before the first invalid byte
 * @param offset - of that byte
 */
export const recogniseBytes = (bytes: Uint8Array, before: string, offset: number): Reason | undefined => {
  const start = Array.from(bytes.subarray(0, 4), hexOf).join('')
  for (const [format, magic] of COMPRESSED) {
    if (start.startsWith(magic)) return { word: 'compressed', format }
  }
  if (UTF_16.test(start)) return { word: 'utf-16' }
  if (isStartOfCharacter(bytes.subarray(offset))) return { word: 'cut-character' }
  // UTF-8 that was cut within its last character can fit GB18030. So can Chinese in UTF-8, with 3 bytes per
  // character.
  const isCut = offset >= bytes.length - 3
  return isCut || /[\u0800-\uffff]/.test(before) || !fitsGb18030(bytes) ? undefined : { word: 'gb18030' }
}
