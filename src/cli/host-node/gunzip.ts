import { createGunzip } from 'node:zlib'
import { FileError } from '../host'

/** A piece can grow to a thousand times its size, which must fit into memory. */
const PIECE_BYTES = 32 * 1024
const CHUNK_BYTES = 256 * 1024
/** Small chunks make small blocks, and each block has a cost (bench: 1.4 × the time). */
const WORTH_YIELDING = 1024 * 1024

const wordsFor = ({ code }: NodeJS.ErrnoException): string =>
  code === 'Z_BUF_ERROR' ? 'gzip data is truncated' : 'gzip data is damaged'

/**
 * Decompresses gzip data of one or several members. Yields everything before an error.
 *
 * @throws FileError if the data is truncated or damaged
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip({ chunkSize: CHUNK_BYTES })
  let found: Uint8Array[] = []
  const state: { isOver: boolean; failure?: Error | undefined } = { isOver: false }
  let goOn = (): void => undefined
  const end = (error?: Error): void => {
    state.failure = error
    state.isOver = true
    goOn()
  }
  stream.on('data', (chunk: Uint8Array) => found.push(chunk))
  stream.on('end', end).on('error', end)
  /** Waits until a step is done, or the stream has ended. */
  const wait = (step: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve
      step(resolve)
    })
  /** Returns what was found, joined, if it is enough. */
  const take = (enough = 0): readonly Uint8Array[] => {
    const length = found.reduce((sum, chunk) => sum + chunk.length, 0)
    if (length === 0 || length < enough) return []
    const taken = new Uint8Array(length)
    let at = 0
    for (const chunk of found) {
      taken.set(chunk, at)
      at += chunk.length
    }
    found = []
    return [taken]
  }
  try {
    for await (const chunk of chunks) {
      for (let start = 0; start < chunk.length && !state.isOver; start += PIECE_BYTES) {
        const piece = chunk.subarray(start, start + PIECE_BYTES)
        await wait((done) => stream.write(piece, done))
        yield* take(WORTH_YIELDING)
      }
      // A pipe can pause.
      yield* take()
    }
    // Ends only now: an error at the end of the last piece would discard its data.
    if (!state.isOver) await wait(() => stream.end())
    yield* take()
    if (state.failure !== undefined) throw new FileError(wordsFor(state.failure))
  } finally {
    stream.destroy()
  }
}
