import type { Readable } from 'node:stream'
import { fileError } from './file-error'

/**
 * Converts a `Buffer` to a `Uint8Array` over the same bytes. Lines that span two chunks are `Uint8Array`s;
 * with a single type, V8 compiles the loops over bytes once instead of twice.
 */
const plainBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/**
 * Reads a stream until it ends or the signal is aborted, also while it waits for an idle pipe.
 *
 * @throws FileError
 */
export async function* readChunks(open: () => Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    if (signal.aborted) return
    for await (const chunk of open()) yield plainBytes(chunk as Uint8Array)
  } catch (error) {
    if (!signal.aborted) throw fileError(error)
  }
}
