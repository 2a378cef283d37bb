const ZERO = 0x30
const NINE = 0x39
const SHORTEST_NUMBER = 7
const LONGEST_NUMBER = 15
const MASKED = '138000000010000'

/** The body with a masked number in place of whatever may be a phone number, byte for byte. */
export const maskedBody = (body: Uint8Array): Uint8Array => {
  const masked = body.slice()
  for (let start = 0; start < masked.length;) {
    let end = start
    while ((masked[end] ?? 0) >= ZERO && (masked[end] ?? 0) <= NINE) end++
    const length = end - start
    if (length >= SHORTEST_NUMBER && length <= LONGEST_NUMBER) {
      for (let at = 0; at < length; at++) masked[start + at] = MASKED.charCodeAt(at)
    }
    start = Math.max(end, start + 1)
  }
  return masked
}
