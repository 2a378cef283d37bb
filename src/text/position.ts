import type { Position } from '../issue/issue'

/** Lines and columns of places in a text, which are given in ascending order; lines end with a line feed. */
export const positionsOf = (text: string, offsets: readonly number[]): readonly Position[] => {
  let line = 1
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  return offsets.map((offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line++
      lineStart = lineEnd + 1
      lineEnd = text.indexOf('\n', lineStart)
    }
    return { offset, line, column: offset - lineStart + 1 }
  })
}
