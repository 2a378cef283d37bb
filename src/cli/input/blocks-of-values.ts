import { Collector, join } from './collector'
import type { Block, ValuePlace } from './block'
import { type ScannedValue, ValueScanner } from './value-scanner'

/** A value that can share its first line with text before it. */
type NextValue = Pick<ScannedValue, 'line' | 'isValue'>

/** Builds blocks of values from chunks that can end anywhere. */
class ValueBlocks {
  private readonly scanner = new ValueScanner()
  /** The start of a value whose end was not read yet. */
  private readonly begun: Collector
  /** The number of bytes before it. */
  private begunAt = 0
  /** The number of lines before the next block. */
  private linesBefore = 0
  /** The last line of the last value, which text behind it can share. */
  private lastLine = 0

  constructor(
    longest: number,
    private readonly hasPrefix: boolean
  ) {
    this.begun = new Collector(longest + 1)
  }

  /** Returns a block of the values that a chunk completes. */
  add(chunk: Uint8Array): Block | undefined {
    const from = this.scanner.offset
    this.scanner.push(chunk)
    return this.blockOf(chunk, from)
  }

  /** Returns a block of the value that the end of the input ends. */
  end(): Block | undefined {
    const from = this.scanner.offset
    this.scanner.end()
    return this.blockOf(new Uint8Array(), from)
  }

  private blockOf(chunk: Uint8Array, from: number): Block | undefined {
    const { scanner, begun, begunAt } = this
    const found = scanner.take()
    const { open } = scanner
    if (found.length === 0 && begun.length > 0) {
      begun.add(chunk)
      return undefined
    }
    const length = begun.length
    const bytes = join([begun.take(), chunk].filter((part) => part.length > 0))
    // The end of a value that is too long was not kept.
    const indexOf = (offset: number): number =>
      offset < from ? Math.min(offset - begunAt, length) : length + offset - from
    this.begunAt = open?.offset ?? scanner.offset
    if (open !== undefined) begun.add(bytes.subarray(indexOf(open.offset)))
    const values = found
      .filter((value, index) => !this.isAside(value, found[index + 1] ?? open))
      .map(({ start, end, line, column }): ValuePlace => {
        const index = indexOf(start)
        return { start: index, end: Math.max(index, indexOf(end)), line: line - this.linesBefore, column }
      })
    const lines = (open?.line ?? scanner.line) - 1 - this.linesBefore
    this.linesBefore += lines
    if (values.length === 0 && lines === 0) return undefined
    return { bytes, split: 'values', hasPrefix: this.hasPrefix, values, lines }
  }

  /** Returns true for text on the line of a value, if the input has text around its values. */
  private isAside({ isValue, line, lastLine }: ScannedValue, after: NextValue | undefined): boolean {
    const isAfterValue = this.lastLine === line
    if (isValue) this.lastLine = lastLine
    if (isValue || !this.hasPrefix) return false
    return isAfterValue || (after?.isValue === true && after.line === lastLine)
  }
}

/** Yields the JSON values, and the texts between them, that each chunk completes. */
export async function* blocksOfValues(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
  hasPrefix: boolean
): AsyncGenerator<Block> {
  const blocks = new ValueBlocks(longest, hasPrefix)
  for await (const chunk of chunks) {
    const block = blocks.add(chunk)
    if (block !== undefined) yield block
  }
  const last = blocks.end()
  if (last !== undefined) yield last
}
