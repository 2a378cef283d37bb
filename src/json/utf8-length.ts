// A const enum, because esbuild inlines its members as numbers but keeps constants as variables.
const enum Surrogate {
  /** The bits that distinguish high surrogates, low surrogates and other code units. */
  Mask = 0xfc00,
  High = 0xd800,
  Low = 0xdc00
}

/** Returns true if a surrogate pair starts at the index. */
const isSurrogatePair = (text: string, index: number): boolean =>
  (text.charCodeAt(index) & Surrogate.Mask) === Surrogate.High &&
  (text.charCodeAt(index + 1) & Surrogate.Mask) === Surrogate.Low

/**
 * Returns a number above `limit` if the text has more than `limit` bytes in UTF-8, and one that is
 * not above `limit` otherwise. Counts the bytes only if the number of characters does not decide. A
 * lone surrogate counts as three bytes, those of the replacement character.
 */
export const utf8Length = (text: string, limit: number): number => {
  if (text.length > limit || text.length * 3 <= limit) return text.length
  let length = 0
  for (let index = 0; index < text.length && length <= limit; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) length += 1
    else if (code < 0x800) length += 2
    else if (isSurrogatePair(text, index)) {
      length += 4
      index++
    } else length += 3
  }
  return length
}
