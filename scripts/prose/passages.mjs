// A passage is prose within a source file, with the place of each line:
// `{ path, lines: [{ text, line, column }] }`.

/**
 * Joins passages into one Markdown document, so that the linter runs once for all of them.
 *
 * @returns the text, and `placeOf`, which maps a place in the text to one in the sources
 */
export const joinPassages = (passages) => {
  const lines = passages.flatMap(({ path, lines: ofPassage }) => [
    ...ofPassage.map((line) => ({ ...line, path })),
    { text: '', path }
  ])
  return {
    text: lines.map(({ text }) => text).join('\n'),
    placeOf: ({ line, column }) => {
      const found = lines[line - 1]
      return { path: found.path, line: found.line, column: found.column + column - 1 }
    }
  }
}
