import type { Path } from '../../diagnostics/issue'
import { JsonReader } from '../../json/reader'

/** A value's place in a text: from its first character to behind its last. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** A value that some path leads to or through. */
interface Place {
  readonly within: Map<string | number, Place>
  /** Where it is, as far as the text was read. */
  found: Found | undefined
}

interface Found extends Extent {
  /** Whether every key on the way is as the path has it, without blanks around it. */
  readonly isExact: boolean
}

/** A place that a value is at, by its key or by its key without blanks. */
interface Match {
  readonly place: Place
  readonly isExact: boolean
}

/** An object or array that is open. */
interface Open {
  readonly matches: readonly Match[]
  readonly start: number
  /** The index that is being read; of an object, in its place the key, once there is one. */
  member: string | number
}

const newPlace = (): Place => ({ within: new Map(), found: undefined })

const placesOf = (paths: readonly Path[]): Place => {
  const root = newPlace()
  for (const path of paths) {
    let place = root
    for (const part of path) {
      const next = place.within.get(part) ?? newPlace()
      place.within.set(part, next)
      place = next
    }
  }
  return root
}

const keyOf = (raw: string): string => JSON.parse(raw) as string

/** Which places the next value in a container is at. */
const matchesIn = ({ matches, member }: Open): readonly Match[] => {
  const found: Match[] = []
  const trimmed = typeof member === 'string' ? member.trim() : member
  for (const { place, isExact } of matches) {
    const exact = place.within.get(member)
    if (exact !== undefined) found.push({ place: exact, isExact })
    const loose = trimmed === member ? undefined : place.within.get(trimmed)
    if (loose !== undefined) found.push({ place: loose, isExact: false })
  }
  return found
}

/** Of several values the first counts, but one under its own key before one under a key with blanks. */
const isBetter = ({ place: { found }, isExact }: Match): boolean =>
  found === undefined || (isExact && !found.isExact)

const note = (matches: readonly Match[], extent: Extent): void => {
  for (const { place, isExact } of matches) place.found = { ...extent, isExact }
}

/** Notes where values are on the way of some path, as far as the text can be read. */
const notePlaces = (text: string, root: Place): void => {
  const reader = new JsonReader(text, { skipsByteOrderMark: true, toleratesMissingCommas: true })
  const open: Open[] = []
  for (let token = reader.next(); token !== 'end' && token !== 'error'; token = reader.next()) {
    const innermost = open.at(-1)
    if (token === 'key' && innermost !== undefined) {
      innermost.member = keyOf(text.slice(reader.start, reader.end))
    } else if (token === 'comma' && typeof innermost?.member === 'number') {
      innermost.member++
    } else if ((token === 'close-object' || token === 'close-array') && innermost !== undefined) {
      open.pop()
      note(innermost.matches, { start: innermost.start, end: reader.end })
    } else if (token === 'scalar' || token === 'open-object' || token === 'open-array') {
      const matches = innermost === undefined ? [{ place: root, isExact: true }] : matchesIn(innermost)
      const better = matches.filter(isBetter)
      // Till it closes, a container reaches to the end.
      note(better, { start: reader.start, end: token === 'scalar' ? reader.end : text.length })
      if (token !== 'scalar') open.push({ matches: better, start: reader.start, member: 0 })
    }
  }
}

/** All places on the way of these paths, where the text has them. */
const notedPlaces = (text: string, paths: readonly Path[]): Place => {
  const root = placesOf(paths)
  notePlaces(text, root)
  return root
}

/** The last place on the way that the text has; of a text without a value, all of it. */
const nearest = (text: string, root: Place, path: Path): Extent => {
  let extent: Extent = root.found ?? { start: 0, end: text.length }
  let place: Place | undefined = root
  for (const part of path) {
    place = place.within.get(part)
    if (place?.found === undefined) break
    extent = place.found
  }
  return { start: extent.start, end: extent.end }
}

/**
 * Where in a text the values stand that paths name, blanks around keys aside; of a value that is not there, where the
 * container stands that should hold it. Commas that are missing do not matter. One pass, however many paths.
 */
export const locateAll = (text: string, paths: readonly Path[]): readonly Extent[] => {
  const root = notedPlaces(text, paths)
  return paths.map((path) => nearest(text, root, path))
}

/** As `locateAll`, for one path. */
export const locate = (text: string, path: Path): Extent => nearest(text, notedPlaces(text, [path]), path)
