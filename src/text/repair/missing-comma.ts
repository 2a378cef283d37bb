import { afterBlanks, beforeBlanks, endOfQuoted } from '../json-lexeme'

// An enum, which the build turns into numbers in place; of a constant it makes a variable.
const enum Code {
  Quote = 0x22,
  Comma = 0x2c,
  Colon = 0x3a,
  OpenObject = 0x7b
}

/** The next quote, which in a body is a character or two away. */
const quoteFrom = (text: string, start: number): number => {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== Code.Quote) at++
  return at
}

/**
 * The places where a comma may be missing between two members of an object, as in the document's own
 * `"customParm":"123456"" stateDesc ":"…"`: before a string that is followed by a colon stands neither a comma nor an open brace. Nothing
 * else is mended: a general repairer would complete a bill that arrived by half.
 *
 * Strings alone are looked at, because `JSON.parse` has the last word: where another fault is left, it refuses the mended text,
 * and where it takes it, each comma stands between two members, as nothing else is valid there.
 *
 * @returns the places in order, each behind the end of a value; none for a text that ends within a string
 */
export const findMissingCommas = (text: string, start: number): readonly number[] => {
  const gaps: number[] = []
  for (let quote = quoteFrom(text, start); quote < text.length;) {
    const end = endOfQuoted(text, quote)
    if (end < 0) return []
    const after = afterBlanks(text, end)
    if (text.charCodeAt(after) === Code.Colon) {
      const before = beforeBlanks(text, quote)
      const code = text.charCodeAt(before - 1)
      if (code !== Code.Comma && code !== Code.OpenObject) gaps.push(before)
    }
    quote = quoteFrom(text, after)
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
