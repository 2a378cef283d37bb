const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Returns a number as source maps write it: five bits a digit, the lowest first, the sign at the end. */
const variableLength = (number) => {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1
  let text = ''
  do {
    const digit = rest & 31
    rest >>>= 5
    text += DIGITS[rest > 0 ? digit | 32 : digit]
  } while (rest > 0)
  return text
}

/**
 * Returns a source map, version 3.
 * @param segments - places in the generated file and where they are from, all counted from 0: `{ line, column, source,
 *   sourceLine, sourceColumn }`
 */
export const sourceMap = (file, segments) => {
  const sources = [...new Set(segments.map(({ source }) => source))]
  const ordered = [...segments].sort((one, other) => one.line - other.line || one.column - other.column)
  let mappings = ''
  let last = { line: 0, column: 0, source: 0, sourceLine: 0, sourceColumn: 0 }
  for (const segment of ordered) {
    const next = { ...segment, source: sources.indexOf(segment.source) }
    const isSameLine = next.line === last.line
    mappings += isSameLine ? (mappings === '' ? '' : ',') : ';'.repeat(next.line - last.line)
    mappings += variableLength(next.column - (isSameLine ? last.column : 0))
    for (const key of ['source', 'sourceLine', 'sourceColumn'])
      mappings += variableLength(next[key] - last[key])
    last = next
  }
  return { version: 3, file, sources, names: [], mappings }
}
