import { afterBlanks, beforeBlanks, endOfQuoted } from '../json-lexeme'

// An enum, which the build turns into numbers in place; of a constant it makes a variable.
const enum Code {
  Quote = 0x22,
  Colon = 0x3a
}

/**
 * The places where a comma may be missing between two members of an object, as in the document's own
 * `"customParm":"123456"" stateDesc ":"…"`: before a string that is followed by a colon stands neither a comma nor an open brace. Nothing
 * else is mended: a general repairer would complete a bill that arrived by half.
 *
 * Strings alone are looked at, because `JSON.parse` has the last word: where another fault is left, it refuses the mended text,
 * and where it takes it, each comma stands between two members, as nothing else is valid there.
 *
 * @returns the places in order, each behind something that may be a value; none for a text that certainly has another
 * fault: it ends within a string, or a key stands where a value must
 */
export const findMissingCommas = (text: string, start: number): readonly number[] => {
  const gaps: number[] = []
  let at = start
  while (at < text.length) {
    if (text.charCodeAt(at) !== Code.Quote) {
      at++
      continue
    }
    const end = endOfQuoted(text, at)
    if (end < 0) return []
    const after = afterBlanks(text, end)
    if (text.charCodeAt(after) === Code.Colon) {
      const before = beforeBlanks(text, at)
      const last = text.charAt(before - 1)
      if (last !== ',' && last !== '{') {
        // Where a value is to follow, no comma helps; nor before all else, where `last` is the empty text.
        if (':['.includes(last)) return []
        gaps.push(before)
      }
    }
    at = after
  }
  return gaps
}

/** Repair `missing-comma`: a comma is put at each of the places. */
export const insertCommas = (text: string, start: number, gaps: readonly number[]): string => {
  let mended = ''
  let from = start
  for (const gap of gaps) {
    mended += `${text.slice(from, gap)},`
    from = gap
  }
  return mended + text.slice(from)
}
