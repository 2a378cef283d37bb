import { isDeepStrictEqual } from 'node:util'
import { type Issue, type Path, type Position } from '../../src'
import { type Json, type Member } from './arbitraries/json'

// Duplicate keys, of which JSON.parse silently keeps the last.

interface Duplicate {
  readonly path: Path
  readonly second: Member
}

/** Returns the duplicate keys of a value, at any depth, in the order of the text. */
export const duplicatesIn = (json: Json, path: Path): readonly Duplicate[] => {
  if ('items' in json) return json.items.flatMap((item, at) => duplicatesIn(item, [...path, at]))
  if (!('members' in json)) return []
  return json.members.flatMap((member) => {
    const own = [...path, member.key]
    const isSecond = json.members.filter(({ key }) => key === member.key)[1] === member
    return [...(isSecond ? [{ path: own, second: member }] : []), ...duplicatesIn(member.value, own)]
  })
}

/** Issues name keys without the whitespace around them, and end their paths after eight parts. */
const trimmed = (path: Path): Path =>
  path.slice(0, 8).map((part) => (typeof part === 'string' ? part.trim() : part))

export interface Ambiguity {
  readonly path: Path
  readonly position?: Position
}

export const ambiguity = (path: Path, position: Position | undefined): Ambiguity =>
  position === undefined ? { path: trimmed(path) } : { path: trimmed(path), position }

export const ambiguousIn = (issues: readonly Issue[]): readonly Ambiguity[] =>
  issues.filter(({ code }) => code === 'ambiguous-key').map(({ path, position }) => ambiguity(path, position))

/** Returns the first of each path: objects under one key, which is a duplicate itself, have the same paths. */
export const distinct = (issues: readonly Ambiguity[]): readonly Ambiguity[] =>
  issues.filter(({ path }, at) => issues.findIndex((other) => isDeepStrictEqual(other.path, path)) === at)
