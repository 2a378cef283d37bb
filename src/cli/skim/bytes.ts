/**
 * What stands where nothing plain does: for all that is rejected, repaired, escaped or seldom. Decoding decides on it. Never to be
 * looked at as a place: after one look before the first byte the engine makes every look slower, half as slow again in all.
 */
export const NOT_PLAIN = -1

/**
 * Passes over a value that needs no second look.
 * @param at - where it begins in the bytes
 * @returns where the value ends, or `NOT_PLAIN`
 */
export type PlainValue = (bytes: Uint8Array, at: number) => number

const enum Byte {
  Quote = 0x22,
  Zero = 0x30
}

/** The byte that stands there; 0, which is in no plain value, beyond the last one. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

export const isQuote = (bytes: Uint8Array, at: number): boolean => bytes[at] === Byte.Quote

const isDigit = (byte: number): boolean => (byte - Byte.Zero) >>> 0 <= 9

/** Where the digits end that begin there. */
export const digitsEnd = (bytes: Uint8Array, at: number): number => {
  while (isDigit(byteAt(bytes, at))) at++
  return at
}

/** The number that two digits make; negative where one of them is none, because `|` keeps the sign of either side. */
export const pair = (bytes: Uint8Array, at: number): number => {
  const tens = byteAt(bytes, at) - Byte.Zero
  const ones = byteAt(bytes, at + 1) - Byte.Zero
  return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones
}

export const startsWith = (bytes: Uint8Array, at: number, start: Uint8Array): boolean => {
  for (let index = 0; index < start.length; index++) if (bytes[at + index] !== start[index]) return false
  return true
}

/** `""` as well as what another passes over. */
export const orEmpty =
  (pass: PlainValue): PlainValue =>
  (bytes, at) =>
    isQuote(bytes, at) && isQuote(bytes, at + 1) ? at + 2 : pass(bytes, at)

const encoder = new TextEncoder()

export const asBytes = (text: string): Uint8Array => encoder.encode(text)
