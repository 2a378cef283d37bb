/** The bits of a half of a pair that tell which half it is. */
const enum Half {
  Mask = 0xfc00,
  First = 0xd800,
  Second = 0xdc00
}

/** Whether a pair of halves stands here, which makes one character of four bytes. */
const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & Half.Mask) === Half.First && (text.charCodeAt(at + 1) & Half.Mask) === Half.Second

/**
 * How many bytes the text takes in UTF-8, counted up to just beyond `limit`. A half of a pair that stands alone takes
 * three, those of the character that UTF-8 puts in its place.
 */
export const utf8Length = (text: string, limit: number): number => {
  if (text.length > limit || text.length * 3 <= limit) return text.length
  let length = 0
  for (let at = 0; at < text.length && length <= limit; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) length += 1
    else if (code < 0x800) length += 2
    else if (isPair(text, at)) {
      length += 4
      at++
    } else length += 3
  }
  return length
}
