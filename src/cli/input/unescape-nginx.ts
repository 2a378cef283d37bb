import { byteAt } from '../skim/bytes'
import { join } from './collector'

const enum Byte {
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Space = 0x20,
  Backslash = 0x5c,
  SmallX = 0x78
}

/** The length of `\x22`. */
const ESCAPE = 4

/** Returns the value of a hexadecimal digit; -1 for another byte. */
const digit = (byte: number): number => {
  const value = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(value) ? -1 : value
}

const escapeAt = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] !== Byte.Backslash || bytes[at + 1] !== Byte.SmallX) return -1
  const high = digit(byteAt(bytes, at + 2))
  const low = digit(byteAt(bytes, at + 3))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

/**
 * Replaces the escapes of nginx (`\x22`, `\xE5`) by their bytes. A line break becomes a space, so that a body
 * stays on its line: inside strings, JSON has none.
 */
export const unescapeNginx = (bytes: Uint8Array): Uint8Array => {
  const unescaped = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length;) {
    const byte = escapeAt(bytes, at)
    if (byte < 0) unescaped[length++] = byteAt(bytes, at++)
    else {
      unescaped[length++] = byte === Byte.LineFeed || byte === Byte.CarriageReturn ? Byte.Space : byte
      at += ESCAPE
    }
  }
  return unescaped.subarray(0, length)
}

/** Replaces the escapes of nginx in chunks; one can span two chunks. */
export async function* unescapeChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun = new Uint8Array()
  for await (const chunk of chunks) {
    const bytes = join([begun, chunk].filter(({ length }) => length > 0))
    const last = bytes.lastIndexOf(Byte.Backslash)
    const end = last >= 0 && bytes.length - last < ESCAPE ? last : bytes.length
    yield unescapeNginx(bytes.subarray(0, end))
    begun = bytes.slice(end)
  }
  yield begun
}
