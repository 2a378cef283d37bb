/**
 * The result for anything that needs the decoder: rejected, repaired, escaped or rare. Never use it as an
 * index: after one read out of bounds, V8 compiles slower reads (1.5 × the total time).
 */
export const NEEDS_DECODER = -1

/**
 * Skips a value that certainly needs no decoder.
 *
 * @param at - the index at which the value starts
 * @returns the index after the value, or `NEEDS_DECODER`
 */
export type PlainValue = (bytes: Uint8Array, at: number) => number

const enum Byte {
  Quote = 0x22,
  Zero = 0x30
}

/** Returns the byte at an index; after the last one 0, which no plain value contains. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

export const isQuote = (bytes: Uint8Array, at: number): boolean => bytes[at] === Byte.Quote

const isDigit = (byte: number): boolean => (byte - Byte.Zero) >>> 0 <= 9

/** Returns the index after the digits at an index. */
export const digitsEnd = (bytes: Uint8Array, at: number): number => {
  while (isDigit(byteAt(bytes, at))) at++
  return at
}

/**
 * Returns the number of two digits; negative if either is not a digit, because `|` keeps the sign of both.
 */
export const pair = (bytes: Uint8Array, at: number): number => {
  const tens = byteAt(bytes, at) - Byte.Zero
  const ones = byteAt(bytes, at + 1) - Byte.Zero
  return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones
}

export const startsWith = (bytes: Uint8Array, at: number, start: Uint8Array): boolean => {
  for (let index = 0; index < start.length; index++) if (bytes[at + index] !== start[index]) return false
  return true
}

/** Also skips `""`. */
export const orEmpty =
  (pass: PlainValue): PlainValue =>
  (bytes, at) =>
    isQuote(bytes, at) && isQuote(bytes, at + 1) ? at + 2 : pass(bytes, at)

const encoder = new TextEncoder()

export const asBytes = (text: string): Uint8Array => encoder.encode(text)
