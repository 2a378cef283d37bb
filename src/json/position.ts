import type { Position } from '../diagnostics/issue'

/**
 * Returns a function that adds line and column to offsets in the text. Ask for offsets in ascending
 * order. A line ends with a line feed.
 */
export const positionIn = (text: string): ((offset: number) => Position) => {
  let line = 1
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line++
      lineStart = lineEnd + 1
      lineEnd = text.indexOf('\n', lineStart)
    }
    return { offset, line, column: offset - lineStart + 1 }
  }
}

/** Returns the positions of offsets in the text, which must be in ascending order. */
export const positionsOf = (text: string, offsets: readonly number[]): readonly Position[] =>
  offsets.map(positionIn(text))
