import type { Block } from '../work/task'
import { beginsWithPayload, hasLinesByName, type InputMode, isByLine } from './is-by-line'

/** So much is looked at to tell how a file is to be read. */
const SNIFFED = 256 * 1024
const LINE_FEED = 10

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Pieces that are put together, of which no more than `most` bytes are kept: what is longer is rejected for its length anyway. */
class Pieces {
  length = 0
  private parts: Uint8Array[] = []
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  add(piece: Uint8Array): void {
    const kept = piece.subarray(0, Math.max(0, this.most - this.length))
    if (kept.length > 0) this.parts.push(kept)
    this.length += kept.length
  }

  all(): Uint8Array {
    const all = joined(this.parts)
    this.parts = [all]
    return all
  }

  take(): Uint8Array {
    const all = joined(this.parts)
    this.parts = []
    this.length = 0
    return all
  }
}

/** Chunks of so many bytes at most. */
async function* noLongerThan(most: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += most) yield chunk.subarray(at, at + most)
  }
}

/** Whole lines, as many as a chunk brings. */
async function* blocksOfLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Block> {
  // A line that is only begun waits for its end. One that is too long is never within one chunk.
  const begun = new Pieces(longest + 1)
  for await (const chunk of noLongerThan(longest, chunks)) {
    const firstFeed = chunk.indexOf(LINE_FEED)
    if (firstFeed < 0) {
      begun.add(chunk)
      continue
    }
    let from = 0
    if (begun.length > 0) {
      begun.add(chunk.subarray(0, firstFeed))
      const line = begun.take()
      yield { bytes: joined([line, Uint8Array.of(LINE_FEED)]), byLine: true }
      from = firstFeed + 1
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1
    if (end > from) yield { bytes: chunk.subarray(from, end), byLine: true }
    begun.add(chunk.subarray(end))
  }
  if (begun.length > 0) yield { bytes: begun.take(), byLine: true }
}

/** One payload; the rest of a file that is too large is not read. */
async function* wholeFile(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Block> {
  const whole = new Pieces(longest + 1)
  for await (const chunk of chunks) {
    whole.add(chunk)
    if (whole.length > longest) break
  }
  yield { bytes: whole.take(), byLine: false }
}

/** The chunks from the first on, which was read before. */
async function* after(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/**
 * Cuts what is read into blocks: memory stays flat whatever the size.
 *
 * @param longest - the most bytes of one payload; of a longer one, one byte more is handed on
 */
export async function* readBlocks(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  mode: InputMode,
  longest: number
): AsyncGenerator<Block> {
  const rest = chunks[Symbol.asyncIterator]()
  const start = new Pieces(Infinity)
  let isAll = false
  let isKnown = mode !== 'auto'
  let hasLine = false
  // A first line may be as long as a payload.
  while (!isKnown && !isAll && (start.length < SNIFFED || (!hasLine && start.length <= longest))) {
    const next = await rest.next()
    if (next.done === true) isAll = true
    else {
      start.add(next.value)
      hasLine ||= next.value.includes(LINE_FEED)
      // As soon as lines are known for payloads, none that has come waits for more.
      isKnown = hasLinesByName(name) || (next.value.includes(LINE_FEED) && beginsWithPayload(start.all()))
    }
  }
  const first = start.all()
  const all = after(first, rest)
  yield* isByLine(mode, name, first, isAll) ? blocksOfLines(all, longest) : wholeFile(all, longest)
}
