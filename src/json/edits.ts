/** A replacement in a text: `insert` replaces `remove` characters at `offset`. */
export interface TextEdit {
  /** UTF-16 code units before the edit, in the source text. */
  readonly offset: number
  /** The number of UTF-16 code units to remove. */
  readonly remove: number
  readonly insert: string
}

/**
 * Returns the text with all edits applied, in linear time.
 *
 * @param edits - in ascending order; they must not overlap
 */
export const applyEdits = (source: string, edits: readonly TextEdit[]): string => {
  let edited = ''
  let end = 0
  for (const { offset, remove, insert } of edits) {
    edited += source.slice(end, offset) + insert
    end = offset + remove
  }
  return edited + source.slice(end)
}

/**
 * Returns a function that maps offsets in the edited text to offsets in the source. An inserted character
 * maps to the offset of its edit. Ask for offsets in ascending order: the function visits each edit once, so
 * all calls together take linear time.
 *
 * @param edits - in ascending order; they must not overlap
 */
export const sourceOffsetIn = (edits: readonly TextEdit[]): ((offset: number) => number) => {
  let passed = 0
  let shift = 0
  return (offset) => {
    for (;;) {
      const edit = edits[passed]
      const sourceOffset = offset + shift
      if (edit === undefined || sourceOffset < edit.offset) return sourceOffset
      if (sourceOffset < edit.offset + edit.insert.length) return edit.offset
      shift += edit.remove - edit.insert.length
      passed++
    }
  }
}
