import { decodeUtf8 } from '../../json/utf8'
import type { Raw } from './block'
import { type ScannedValue, ValueScanner } from './value-scanner'

/** A value in a line. */
export interface ValueInLine {
  readonly raw: Raw
  /** From 1. */
  readonly column: number
}

/** A line can have millions of values: keep those of a part at a time. */
const PART_BYTES = 64 * 1024

function* scan(bytes: Uint8Array): Generator<ScannedValue, void> {
  const scanner = new ValueScanner()
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    scanner.push(bytes.subarray(start, start + PART_BYTES))
    yield* scanner.take()
  }
  scanner.end()
  yield* scanner.take()
}

const hasSeveral = (bytes: Uint8Array): boolean => {
  let count = 0
  for (const { isValue, isClosed } of scan(bytes)) {
    if (!isValue || (count === 0 && !isClosed)) return false
    count++
  }
  return count > 1
}

function* valuesIn(bytes: Uint8Array): Generator<ValueInLine, void> {
  for (const { start, end, column } of scan(bytes)) {
    const value = bytes.subarray(start, end)
    yield { raw: decodeUtf8(value) ?? value, column }
  }
}

/** Splits a line with several JSON objects and nothing between them; returns `undefined` for another line. */
export const severalValues = (line: Raw): Iterable<ValueInLine> | undefined => {
  const bytes = typeof line === 'string' ? new TextEncoder().encode(line) : line
  return hasSeveral(bytes) ? valuesIn(bytes) : undefined
}
