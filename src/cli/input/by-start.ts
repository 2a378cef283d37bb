import { join } from './collector'

type Chunks = AsyncIterable<Uint8Array>

async function* resume(
  read: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>
): AsyncGenerator<Uint8Array> {
  yield* read
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/**
 * Reads chunks in a way that their first bytes decide, and closes their source.
 *
 * @param isOpen - returns true if the first bytes do not decide yet
 * @param choose - gets the first bytes, and all chunks from the start
 */
export async function* byStart(
  chunks: Chunks,
  isOpen: (start: Uint8Array) => boolean,
  choose: (start: Uint8Array, chunks: Chunks) => Chunks
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  try {
    do {
      const next = await source.next()
      if (next.done === true) break
      read.push(next.value)
    } while (isOpen(join(read)))
    yield* choose(join(read), resume(read, source))
  } finally {
    await source.return?.()
  }
}
