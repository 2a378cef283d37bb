import type { Block } from './each-payload'
import { hasLinesByName, type InputMode, isByLine, startsWithPayload } from './is-by-line'

/** The number of bytes that decide the input mode, unless the first line is longer. */
const SNIFFED_BYTES = 256 * 1024
const LINE_FEED = 10

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const [first = new Uint8Array()] = parts
  if (parts.length < 2) return first
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let length = 0
  for (const part of parts) {
    joined.set(part, length)
    length += part.length
  }
  return joined
}

/** Joins chunks, up to `most` bytes: a longer payload is rejected for its length. */
class Collector {
  length = 0
  private parts: Uint8Array[] = []

  constructor(private readonly most: number) {}

  add(chunk: Uint8Array): void {
    const kept = chunk.subarray(0, Math.max(0, this.most - this.length))
    if (kept.length > 0) this.parts.push(kept)
    this.length += kept.length
  }

  /** Returns all bytes and forgets them. */
  take(): Uint8Array {
    const taken = join(this.parts)
    this.parts = []
    this.length = 0
    return taken
  }
}

type Chunks = AsyncGenerator<Uint8Array, void>

/** Yields the bytes that were already read, then the rest, in chunks of at most `most` bytes. */
async function* chunksOf(before: Uint8Array, rest: AsyncIterator<Uint8Array>, most: number): Chunks {
  try {
    let next: IteratorResult<Uint8Array, unknown> = { value: before }
    for (; next.done !== true; next = await rest.next()) {
      const chunk = next.value
      for (let start = 0; start < chunk.length; start += most) yield chunk.subarray(start, start + most)
    }
  } finally {
    await rest.return?.()
  }
}

/** Yields the lines that each chunk completes. @param longest - a chunk has at most one byte more */
async function* blocksOfLines(chunks: Chunks, longest: number): AsyncGenerator<Block> {
  // The start of a line whose end was not read yet. A line that is too long spans several chunks.
  const begun = new Collector(longest + 1)
  for await (const chunk of chunks) {
    let start = 0
    if (begun.length > 0) {
      start = chunk.indexOf(LINE_FEED) + 1
      begun.add(start === 0 ? chunk : chunk.subarray(0, start - 1))
      if (start === 0) continue
      yield { bytes: join([begun.take(), Uint8Array.of(LINE_FEED)]), byLine: true }
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1
    if (end > start) yield { bytes: chunk.subarray(start, end), byLine: true }
    begun.add(chunk.subarray(end))
  }
  if (begun.length > 0) yield { bytes: begun.take(), byLine: true }
}

/** Yields one payload. Stops reading when it is too large. */
async function* wholeFile(chunks: Chunks, longest: number): AsyncGenerator<Block> {
  const whole = new Collector(longest + 1)
  for await (const chunk of chunks) {
    whole.add(chunk)
    if (whole.length > longest) break
  }
  yield { bytes: whole.take(), byLine: false }
}

/**
 * Splits a file into blocks while it is read: memory does not grow with the file.
 *
 * @param longest - the most bytes of a payload; a longer one is cut to one byte more
 */
export async function* readBlocks(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  mode: InputMode,
  longest: number
): AsyncGenerator<Block> {
  const source = chunks[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let length = 0
  let isAll = false
  let isDecided = mode !== 'auto'
  let hasLine = false
  // The first line can be as long as a payload.
  while (!isDecided && !isAll && (length < SNIFFED_BYTES || (!hasLine && length <= longest))) {
    const next = await source.next()
    if (next.done === true) isAll = true
    else {
      read.push(next.value)
      length += next.value.length
      const endsLine = next.value.includes(LINE_FEED)
      hasLine ||= endsLine
      // Decide as early as possible: a pipe can pause after its first line.
      isDecided = hasLinesByName(name) || (endsLine && startsWithPayload(join(read)))
    }
  }
  const before = join(read)
  const all = chunksOf(before, source, longest + 1)
  yield* isByLine(mode, name, before, isAll) ? blocksOfLines(all, longest) : wholeFile(all, longest)
}
