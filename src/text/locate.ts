import type { Path } from '../issue/issue'
import { JsonReader } from './json-reader'
import { startsWithByteOrderMark } from './repair/byte-order-mark'

/** A value's place in a text: from its first character to behind its last. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** A value that some path leads to or through. */
interface Place {
  readonly within: Map<string | number, Place>
  /** Whether a path ends here. */
  isWanted: boolean
  extent: Extent | undefined
  /** Whether every key on the way was as the path has it, without blanks around it. */
  isExact: boolean
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
  /** The key or index that is being read; `undefined` before the first key. */
  member: string | number | undefined
}

const NO_MATCHES: readonly Match[] = []

const newPlace = (): Place => ({ within: new Map(), isWanted: false, extent: undefined, isExact: false })

const placesOf = (paths: readonly Path[]): { readonly root: Place; readonly wanted: number } => {
  const root = newPlace()
  let wanted = 0
  for (const path of paths) {
    let place = root
    for (const part of path) {
      const next = place.within.get(part) ?? newPlace()
      place.within.set(part, next)
      place = next
    }
    if (!place.isWanted) wanted++
    place.isWanted = true
  }
  return { root, wanted }
}

const keyOf = (raw: string): string => JSON.parse(raw) as string

/** Which places the next value in a container is at. */
const matchesIn = ({ matches, member }: Open): readonly Match[] => {
  if (member === undefined || matches.length === 0) return NO_MATCHES
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
const isBetter = ({ place, isExact }: Match): boolean =>
  place.extent === undefined || (isExact && !place.isExact)

/** Notes where values are on the way of some path, until all paths are followed to their end or the text ends. */
const notePlaces = (text: string, root: Place, wanted: number): void => {
  const reader = new JsonReader(text, startsWithByteOrderMark(text) ? 1 : 0, true)
  const open: Open[] = []
  let missing = wanted
  const finish = ({ place, isExact }: Match): void => {
    if (place.isWanted && isExact) missing--
  }
  /** @returns those of the matches that are at this value now */
  const note = (matches: readonly Match[], extent: Extent): readonly Match[] => {
    const better = matches.filter(isBetter)
    for (const { place, isExact } of better) {
      place.extent = extent
      place.isExact = isExact
    }
    return better
  }
  for (
    let token = reader.next();
    missing > 0 && token !== 'end' && token !== 'fault';
    token = reader.next()
  ) {
    const innermost = open.at(-1)
    if (token === 'key' && innermost !== undefined) {
      innermost.member = keyOf(text.slice(reader.start, reader.end))
    } else if (token === 'comma' && typeof innermost?.member === 'number') {
      innermost.member++
    } else if ((token === 'close-object' || token === 'close-array') && innermost !== undefined) {
      open.pop()
      for (const match of innermost.matches) {
        match.place.extent = { start: innermost.start, end: reader.end }
        finish(match)
      }
    } else if (token === 'scalar' || token === 'open-object' || token === 'open-array') {
      const matches = innermost === undefined ? [{ place: root, isExact: true }] : matchesIn(innermost)
      // Till it closes, a container reaches to the end.
      const end = token === 'scalar' ? reader.end : text.length
      const noted = matches.length === 0 ? NO_MATCHES : note(matches, { start: reader.start, end })
      if (token === 'scalar') noted.forEach(finish)
      else {
        open.push({
          matches: noted,
          start: reader.start,
          member: token === 'open-array' ? 0 : undefined
        })
      }
    }
  }
}

/** All places on the way of these paths, where the text has them. */
const notedPlaces = (text: string, paths: readonly Path[]): Place => {
  const { root, wanted } = placesOf(paths)
  if (wanted > 0) notePlaces(text, root, wanted)
  return root
}

/** The last place on the way that the text has; of a text without a value, all of it. */
const nearest = (text: string, root: Place, path: Path): Extent => {
  let found: Extent = root.extent ?? { start: 0, end: text.length }
  let place: Place | undefined = root
  for (const part of path) {
    place = place.within.get(part)
    if (place?.extent === undefined) break
    found = place.extent
  }
  return found
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
