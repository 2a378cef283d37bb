import type { Path } from '../diagnostics/issue'
import { losesDigits, mayLoseDigits } from './numbers'
import { JsonReader } from './reader'

/** A key that occurs more than once in one object. */
interface DuplicateKey {
  readonly path: Path
  /** Offset of its second occurrence in the text. */
  readonly offset: number
}

/** A number that is not certainly exact in JavaScript. */
export interface LongNumber {
  readonly path: Path
  /** Offset of the number in the text. */
  readonly offset: number
  /** The number as sent. */
  readonly token: string
  /** True if `JSON.parse` returns another decimal value. */
  readonly losesDigits: boolean
}

/** The parts of a text that `JSON.parse` loses silently. */
export interface Losses {
  /** Every duplicate key once, in the order of the second occurrences. `JSON.parse` keeps the last one. */
  readonly duplicateKeys: readonly DuplicateKey[]
  /** In the order of the text. */
  readonly numbers: readonly LongNumber[]
}

interface OpenContainer {
  /** The key or index that is being read; `undefined` before the first key. */
  current: string | number | undefined
  /** The keys of an object with more than one key; `true` for known duplicates. */
  keys?: Map<string, boolean>
}

// Paths end at this depth. Full paths in a deeply nested body would take the square of its length.
const MAX_PATH_LENGTH = 8

/** The length of `1e16`, the shortest number that may lose digits. */
const MIN_LONG_NUMBER = 4

const keyOf = (raw: string): string => (raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1))

/** Returns the path of the current key. By then, every open container is at a key or index. */
const pathOf = (open: readonly OpenContainer[]): Path =>
  open.slice(0, MAX_PATH_LENGTH).map(({ current }) => current) as readonly (string | number)[]

/** Advances to the next key of an object. Returns true if this is its second occurrence. */
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
 * Finds the parts of a valid JSON text that `JSON.parse` loses silently. Reads the whole text a second time:
 * call it only if `provesLossless` is false.
 */
export const findLosses = (text: string): Losses => {
  const duplicateKeys: DuplicateKey[] = []
  const numbers: LongNumber[] = []
  const open: OpenContainer[] = []
  const reader = new JsonReader(text, { trustsStrings: true })
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    const innermost = open[open.length - 1]
    const { start, end } = reader
    if (token === 'open-object') open.push({ current: undefined })
    else if (token === 'open-array') open.push({ current: 0 })
    else if (token === 'close-object' || token === 'close-array') open.pop()
    else if (token === 'comma' && typeof innermost?.current === 'number') innermost.current++
    else if (token === 'key' && innermost !== undefined) {
      if (isSecondOccurrence(innermost, keyOf(text.slice(start, end)))) {
        duplicateKeys.push({ path: pathOf(open), offset: start })
      }
    } else if (token === 'scalar' && end - start >= MIN_LONG_NUMBER && text.charAt(start) !== '"') {
      const sent = text.slice(start, end)
      // Check for a digit, because `true`, `false` and `null` are not finite numbers.
      if (/\d/.test(sent) && mayLoseDigits(Number(sent))) {
        numbers.push({ path: pathOf(open), offset: start, token: sent, losesDigits: losesDigits(sent) })
      }
    }
  }
  return { duplicateKeys, numbers }
}
