import { FileError } from '../host'

/**
 * Yields the chunks of a file. A log can be rotated by truncating it.
 *
 * @param size - the size of the file before it is read; 0 if unknown
 * @throws FileError if the file has fewer bytes
 */
export async function* readWhole(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  signal: AbortSignal
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of chunks) {
    read += chunk.length
    yield chunk
  }
  if (read < size && !signal.aborted) {
    throw new FileError(`it was truncated while it was read (${read} of ${size} bytes)`)
  }
}
