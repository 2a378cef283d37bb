import { stringsInText, stringsInValue } from './count-strings'
import { leastLength } from './least-length'

// `"":0,` is the shortest member that JSON.parse can drop in favour of a later one with the same key.
const SHORTEST_MEMBER = 5

const NO_MEMBERS = {}

/** Whether objects have their own members alone, and none that other code has put on the prototype of all. */
const isCleanPrototype = (): boolean => {
  for (const _inherited in NO_MEMBERS) return false
  return true
}

/**
 * Whether the value accounts for all of the text it was parsed from, so that no member can have been dropped: by the lengths of its
 * members, which compact bodies show at once, or by the number of its strings, since with a member at least its key is
 * gone. `false` says nothing: a text may have blanks and escaped backslashes.
 */
export const accountsForText = (value: unknown, text: string): boolean =>
  isCleanPrototype() &&
  (text.length - leastLength(value) < SHORTEST_MEMBER || stringsInValue(value) === stringsInText(text))
