import { isDeepStrictEqual } from 'node:util'
import { type Issue, type Path, type Position } from '../../src'
import { type Json, type Member } from './arbitraries/json'

// Keys that occur twice, of which JSON.parse keeps the last in silence.

interface Repeat {
  readonly path: Path
  readonly second: Member
}

/** The keys that occur twice in one object, here and further in, in the order of the text. */
export const repeatsIn = (json: Json, path: Path): readonly Repeat[] => {
  if ('items' in json) return json.items.flatMap((item, at) => repeatsIn(item, [...path, at]))
  if (!('members' in json)) return []
  return json.members.flatMap((member) => {
    const own = [...path, member.key]
    const isSecond = json.members.filter(({ key }) => key === member.key)[1] === member
    return [...(isSecond ? [{ path: own, second: member }] : []), ...repeatsIn(member.value, own)]
  })
}

/** Paths name members without the blanks around their keys; of those that lead far in, the beginning is enough. */
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

/** The first of each path: objects under one key, which occurs twice itself, cannot be told apart by it. */
export const distinct = (issues: readonly Ambiguity[]): readonly Ambiguity[] =>
  issues.filter(({ path }, at) => issues.findIndex((other) => isDeepStrictEqual(other.path, path)) === at)
