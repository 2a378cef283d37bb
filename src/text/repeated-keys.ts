import type { Path, Position } from '../issue/issue'
import { accountsForText } from './accounts-for-text'
import { JsonReader } from './json-reader'
import { originalOffsetIn, type ParsedJson } from './parse-json'
import { positionIn } from './position'

/** A key that occurs more than once in one object. */
export interface RepeatedKey {
  readonly path: Path
  /** The place of its second occurrence. */
  readonly position: Position
}

/** An object or array that is open. */
interface Open {
  /** The key or index that is being read; `undefined` before the first key. */
  member: string | number | undefined
  /** Of an object with more than one key, those that were read, and whether they are known to be repeated. */
  keys?: Map<string, boolean>
}

interface Repetition {
  readonly path: Path
  readonly offset: number
}

const NONE: readonly RepeatedKey[] = []
// Deeper, a path ends here: of a body that nests without end, paths in full would take its length squared.
const LONGEST_PATH = 8

const keyOf = (raw: string): string => (raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1))

/** The path of a key that is being read: each container that is open is at a key or an index by then. */
const pathOf = (open: readonly Open[]): Path =>
  open.slice(0, LONGEST_PATH).map(({ member }) => member) as readonly (string | number)[]

/** Whether this is the second time that the key is read in the object. */
const isSecond = (object: Open, key: string): boolean => {
  const { member: before, keys } = object
  object.member = key
  if (before === undefined) return false
  object.keys = keys ?? new Map([[String(before), false]])
  const isRepeated = object.keys.get(key)
  object.keys.set(key, isRepeated !== undefined)
  return isRepeated === false
}

const scan = (text: string): readonly Repetition[] => {
  const found: Repetition[] = []
  const open: Open[] = []
  const reader = new JsonReader(text, 0, false, true)
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    const innermost = open.at(-1)
    if (token === 'open-object') open.push({ member: undefined })
    else if (token === 'open-array') open.push({ member: 0 })
    else if (token === 'close-object' || token === 'close-array') open.pop()
    else if (token === 'comma' && typeof innermost?.member === 'number') innermost.member++
    else if (token === 'key' && innermost !== undefined) {
      const key = keyOf(text.slice(reader.start, reader.end))
      if (isSecond(innermost, key)) found.push({ path: pathOf(open), offset: reader.start })
    }
  }
  return found
}

/**
 * The keys that occur more than once in one object of a valid JSON text, of which `JSON.parse` keeps the last in
 * silence. Scanned only where the parsed value leaves room for one.
 */
export const repeatedKeys = (parsed: ParsedJson): readonly RepeatedKey[] => {
  if (accountsForText(parsed.value, parsed.text)) return NONE
  const inSource = originalOffsetIn(parsed)
  const positionOf = positionIn(parsed.source)
  return scan(parsed.text).map(({ path, offset }) => ({ path, position: positionOf(inSource(offset)) }))
}
