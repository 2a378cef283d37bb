import type { Path } from '../../diagnostics/issue'
import { JsonReader } from '../../json/reader'

/** The extent of a value in a text, in UTF-16 code units. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** A value at a path or at the start of one. */
interface Place {
  readonly children: Map<string | number, Place>
  /** The extent of the value in the text that was read. */
  found?: Extent
  /** True if it was found by the exact keys of the path, without whitespace around them. */
  isExact?: boolean
}

/** A place for which the text has a value. */
interface Match {
  readonly place: Place
  readonly isExact: boolean
}

/** An open object or array. */
interface OpenContainer {
  readonly matches: readonly Match[]
  readonly start: number
  /** The key or index that is being read. */
  member: string | number
}

const treeOf = (paths: readonly Path[]): Place => {
  const root: Place = { children: new Map() }
  for (const path of paths) {
    let place = root
    for (const part of path) {
      const child = place.children.get(part) ?? { children: new Map() }
      place.children.set(part, child)
      place = child
    }
  }
  return root
}

/** Returns the places of the next value in a container. */
const matchesIn = ({ matches, member }: OpenContainer): readonly Match[] => {
  const found: Match[] = []
  const trimmed = typeof member === 'string' ? member.trim() : member
  for (const { place, isExact } of matches) {
    const exact = place.children.get(member)
    if (exact !== undefined) found.push({ place: exact, isExact })
    const padded = trimmed === member ? undefined : place.children.get(trimmed)
    if (padded !== undefined) found.push({ place: padded, isExact: false })
  }
  return found
}

/**
 * Returns true for the first value at a place, and for a value with an exact key after one with a padded key.
 */
const isBetter = ({ place, isExact }: Match): boolean =>
  place.found === undefined || (isExact && place.isExact === false)

const setFound = (matches: readonly Match[], start: number, end: number): void => {
  for (const { place, isExact } of matches) {
    place.found = { start, end }
    place.isExact = isExact
  }
}

/** Finds every value at the paths or at their starts, up to the first syntax error. */
const findPlaces = (text: string, root: Place): void => {
  const reader = new JsonReader(text, { skipsByteOrderMark: true, toleratesMissingCommas: true })
  const open: OpenContainer[] = []
  for (let token = reader.next(); token !== 'end' && token !== 'error'; token = reader.next()) {
    const innermost = open.at(-1)
    if (token === 'key' && innermost !== undefined) {
      innermost.member = JSON.parse(text.slice(reader.start, reader.end)) as string
    } else if (token === 'comma' && typeof innermost?.member === 'number') {
      innermost.member++
    } else if ((token === 'close-object' || token === 'close-array') && innermost !== undefined) {
      open.pop()
      setFound(innermost.matches, innermost.start, reader.end)
    } else if (token === 'scalar' || token === 'open-object' || token === 'open-array') {
      const all = innermost === undefined ? [{ place: root, isExact: true }] : matchesIn(innermost)
      const matches = all.filter(isBetter)
      // An open container extends to the end of the text.
      setFound(matches, reader.start, token === 'scalar' ? reader.end : text.length)
      if (token !== 'scalar') open.push({ matches, start: reader.start, member: 0 })
    }
  }
}

/**
 * Locates the values of paths in a text, in one pass. Accepts padded keys and missing commas. For an absent
 * value, returns the extent of the innermost container that is present; for a text without a value, the whole
 * text.
 */
export const locateAll = (text: string, paths: readonly Path[]): readonly Extent[] => {
  const root = treeOf(paths)
  findPlaces(text, root)
  return paths.map((path) => {
    let extent = root.found ?? { start: 0, end: text.length }
    let place: Place | undefined = root
    for (const part of path) {
      place = place.children.get(part)
      if (place?.found === undefined) break
      extent = place.found
    }
    return extent
  })
}
