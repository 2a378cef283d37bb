import type { Position } from '../issue/issue'

/** Tells line and column of places in a text, for which it is to be asked in ascending order; lines end with a line feed. */
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

/** Lines and columns of places in a text, which are given in ascending order. */
export const positionsOf = (text: string, offsets: readonly number[]): readonly Position[] =>
  offsets.map(positionIn(text))
