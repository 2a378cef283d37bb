import { countStringTokens, countStrings } from './count-strings'
import { minJsonLength } from './min-json-length'

/** The length of `"":0,`, the shortest member that `JSON.parse` can drop. */
const MIN_MEMBER_LENGTH = 5

const EMPTY = {}

/** Returns true if no other code has added enumerable members to `Object.prototype`. */
const isCleanPrototype = (): boolean => {
  for (const _inherited in EMPTY) return false
  return true
}

/**
 * Returns true if `JSON.parse` has certainly lost nothing of the text: it has dropped no duplicate key, and
 * every number has all its digits. False means unknown: `findLosses` reads the text.
 *
 * First check: a compact text is hardly longer than the value needs. Second check: the text has as many
 * strings as the value, because a dropped member loses at least its key. A text with both whitespace and
 * escaped backslashes passes neither. With a number that may have lost digits, both compare with NaN.
 *
 * @param value - the result of `JSON.parse` for the text
 */
export const provesLossless = (value: unknown, text: string): boolean =>
  isCleanPrototype() &&
  (text.length - minJsonLength(value) < MIN_MEMBER_LENGTH || countStrings(value) === countStringTokens(text))
