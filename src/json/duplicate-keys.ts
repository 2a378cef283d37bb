import type { Path } from '../diagnostics/issue'
import { JsonReader } from './reader'

/** A key that occurs more than once in one object. */
export interface DuplicateKey {
  readonly path: Path
  /** Offset of its second occurrence in the text. */
  readonly offset: number
}

interface OpenContainer {
  /** The key or index that is being read; `undefined` before the first key. */
  current: string | number | undefined
  /** The keys of an object with more than one key, and whether each is known to be a duplicate. */
  keys?: Map<string, boolean>
}

// Paths end at this depth. Full paths in a deeply nested body would take the square of its length.
const MAX_PATH_LENGTH = 8

const keyOf = (raw: string): string => (raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1))

/** Returns the path of the current key. By then, every open container is at a key or index. */
const pathOf = (open: readonly OpenContainer[]): Path =>
  open.slice(0, MAX_PATH_LENGTH).map(({ current }) => current) as readonly (string | number)[]

/** Moves on to the next key of an object. Returns true if it occurs for the second time. */
const isSecondOccurrence = (object: OpenContainer, key: string): boolean => {
  const { current: before, keys } = object
  object.current = key
  if (before === undefined) return false
  object.keys = keys ?? new Map([[String(before), false]])
  const isDuplicate = object.keys.get(key)
  object.keys.set(key, isDuplicate !== undefined)
  return isDuplicate === false
}

/**
 * Returns every duplicate key of a valid JSON text once, in the order of the second occurrences.
 * `JSON.parse` silently keeps the last one. This reads the whole text a second time: call it only
 * where `provesNoDuplicateKeys` is false.
 */
export const findDuplicateKeys = (text: string): readonly DuplicateKey[] => {
  const found: DuplicateKey[] = []
  const open: OpenContainer[] = []
  const reader = new JsonReader(text, { trustsStrings: true })
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    const innermost = open.at(-1)
    if (token === 'open-object') open.push({ current: undefined })
    else if (token === 'open-array') open.push({ current: 0 })
    else if (token === 'close-object' || token === 'close-array') open.pop()
    else if (token === 'comma' && typeof innermost?.current === 'number') innermost.current++
    else if (token === 'key' && innermost !== undefined) {
      const key = keyOf(text.slice(reader.start, reader.end))
      if (isSecondOccurrence(innermost, key)) found.push({ path: pathOf(open), offset: reader.start })
    }
  }
  return found
}
