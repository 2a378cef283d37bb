import { decodeUtf8 } from '../../json/utf8'
import { blocksOfValues } from './blocks-of-values'
import { Collector, join } from './collector'
import type { Block } from './block'
import { isPayload } from './is-payload'
import { earlyLayout, type Layout, layoutOf } from './layout'
import type { Reading } from './reading'
import { ValueScanner } from './value-scanner'
import { withoutPrefix } from './without-prefix'

/** The number of bytes that decide the layout, unless the first line is longer. */
const SNIFFED_BYTES = 256 * 1024
/** A chunk can hold a value in every two bytes, and the place of each takes memory. */
const VALUES_BYTES = 256 * 1024
const LINE_FEED = 10
/** A carriage return at the end of a line does not count, so a line that is too long has one byte more. */
const MORE_THAN_LONGEST = 2

type Chunks = AsyncGenerator<Uint8Array, void>

/** Yields the bytes that were already read, then the rest, in chunks of at most `most` bytes. */
async function* chunksOf(before: Uint8Array, rest: AsyncIterator<Uint8Array>, most: number): Chunks {
  let next: IteratorResult<Uint8Array, unknown> = { value: before }
  for (; next.done !== true; next = await rest.next()) {
    const chunk = next.value
    for (let start = 0; start < chunk.length; start += most) yield chunk.subarray(start, start + most)
  }
}

const isWhole = (bytes: Uint8Array, hasPrefix: boolean): boolean => {
  const line = decodeUtf8(bytes) ?? ''
  const bodies = hasPrefix ? withoutPrefix(line, undefined) : [{ raw: line }]
  return bodies.every(({ raw }) => isPayload(raw as string))
}

/** Yields the lines that each chunk completes. @param longest - a chunk has at most two bytes more */
async function* blocksOfLines(chunks: Chunks, longest: number, hasPrefix: boolean): AsyncGenerator<Block> {
  const blockOf = (bytes: Uint8Array): Block => ({ bytes, split: 'lines', hasPrefix })
  // The start of a line whose end was not read yet. A line that is too long spans several chunks.
  const begun = new Collector(longest + MORE_THAN_LONGEST)
  try {
    for await (const chunk of chunks) {
      let start = 0
      if (begun.length > 0) {
        start = chunk.indexOf(LINE_FEED) + 1
        begun.add(start === 0 ? chunk : chunk.subarray(0, start - 1))
        if (start === 0) continue
        yield blockOf(join([begun.take(), Uint8Array.of(LINE_FEED)]))
      }
      const end = chunk.lastIndexOf(LINE_FEED) + 1
      if (end > start) yield blockOf(chunk.subarray(start, end))
      begun.add(chunk.subarray(end))
    }
  } catch (error) {
    // The rest of a file that cannot be read further is a line only if it is whole.
    const rest = begun.take()
    if (isWhole(rest, hasPrefix)) yield blockOf(rest)
    throw error
  }
  if (begun.length > 0) yield blockOf(begun.take())
}

/** Yields one payload. Stops reading when it is too large. */
async function* wholeFile(chunks: Chunks, longest: number): AsyncGenerator<Block> {
  const whole = new Collector(longest + 1)
  for await (const chunk of chunks) {
    whole.add(chunk)
    if (whole.length > longest) break
  }
  yield { bytes: whole.take(), split: 'file', hasPrefix: false }
}

/** Returns true if a first line without an end holds two values: the line can be the whole file. */
const hasTwoValues = ({ found, open }: ValueScanner): boolean =>
  found.length + (open?.isValue === true ? 1 : 0) > 1 && found.every(({ isClosed }) => isClosed)

/** The first bytes of a file, and the layout if they decide it. */
interface Sniffed {
  readonly before: Uint8Array
  readonly layout: Layout
}

/** Reads the first bytes of a file until they decide its layout. */
const sniff = async (
  reading: Reading,
  name: string,
  source: AsyncIterator<Uint8Array>,
  longest: number
): Promise<Sniffed> => {
  const read: Uint8Array[] = []
  let length = 0
  let hasLine = false
  let isAll = false
  const scanner = new ValueScanner()
  let layout = earlyLayout(reading, new Uint8Array())
  // The first line can be as long as a payload.
  while (layout === undefined && !isAll && (length < SNIFFED_BYTES || (!hasLine && length <= longest))) {
    const next = await source.next()
    if (next.done === true) isAll = true
    else {
      read.push(next.value)
      length += next.value.length
      const endsLine = next.value.includes(LINE_FEED)
      hasLine ||= endsLine
      // Decide as early as possible: a pipe can pause after its first line.
      if (endsLine) layout = earlyLayout(reading, join(read))
      else if (!hasLine && reading.input === 'auto') {
        scanner.push(next.value)
        if (hasTwoValues(scanner)) layout = { split: 'values', hasPrefix: false }
      }
    }
  }
  const before = join(read)
  return { before, layout: layout ?? layoutOf(reading, name, before, isAll) }
}

/**
 * Splits a file into blocks while it is read: memory does not grow with the file.
 *
 * @param longest - the most bytes of a payload; a longer one is cut to at most two bytes more
 */
export async function* readBlocks(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
  longest: number
): AsyncGenerator<Block> {
  const source = chunks[Symbol.asyncIterator]()
  try {
    const { before, layout } = await sniff(reading, name, source, longest)
    const { split, hasPrefix } = layout
    const most = split === 'values' ? VALUES_BYTES : longest + MORE_THAN_LONGEST
    const all = chunksOf(before, source, most)
    if (split === 'lines') yield* blocksOfLines(all, longest, hasPrefix)
    else if (split === 'values') yield* blocksOfValues(all, longest, hasPrefix)
    else yield* wholeFile(all, longest)
  } finally {
    await source.return?.()
  }
}
