import { type ByteReader, web } from './web'

/** The outcome of a body that has more bytes than allowed. */
export const TOO_LARGE = Symbol('too large')

/** Returns true if the bytes begin as gzip does (RFC 1952). */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Joins chunks into one body. */
export const join = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  if (chunks.length === 1 && chunks[0]?.length === length) return chunks[0]
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - offset)
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

const readAll = async (reader: ByteReader, maxBytes: number): Promise<Uint8Array | typeof TOO_LARGE> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done || value === undefined) return join(chunks, length)
    length += value.length
    if (length > maxBytes) {
      // The rest is not decompressed: a few kilobytes can hold gigabytes. Not awaited: some hosts wait for
      // the writer.
      reader.cancel().catch(() => undefined)
      return TOO_LARGE
    }
    chunks.push(value)
  }
}

/**
 * Decompresses a body that a proxy compressed with gzip, whatever its headers say. Any other body, and one
 * whose gzip is damaged, truncated or, on most hosts, of several members, is returned as it is: decoding says
 * what is wrong with it.
 */
export const gunzip = async (bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | typeof TOO_LARGE> => {
  const { DecompressionStream } = web()
  if (!isGzip(bytes) || DecompressionStream === undefined) return bytes
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  // Errors of writing are errors of reading as well.
  writer.write(bytes).catch(() => undefined)
  writer.close().catch(() => undefined)
  try {
    return await readAll(readable.getReader(), maxBytes)
  } catch {
    return bytes
  }
}
