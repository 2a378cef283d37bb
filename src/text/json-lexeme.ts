/**
 * Where the words of JSON (RFC 8259) end. Each function is given the place where a word begins and answers the place
 * after its end, or, when the word is broken, the bitwise complement of the place where it breaks: a negative number.
 */
const brokenAt = (place: number): number => ~place

// An enum, which the build turns into numbers in place; of a constant it makes a variable.
const enum Code {
  Tab = 0x09,
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Blank = 0x20,
  Quote = 0x22,
  Plus = 0x2b,
  Minus = 0x2d,
  Point = 0x2e,
  Zero = 0x30,
  Nine = 0x39,
  Backslash = 0x5c,
  A = 0x61,
  E = 0x65,
  F = 0x66,
  N = 0x6e,
  T = 0x74,
  U = 0x75
}

/** The bit that makes a small letter of a capital. */
const LOWER_CASE = 0x20
const ESCAPED = '"\\/bfnrt'

const isDigit = (code: number): boolean => code >= Code.Zero && code <= Code.Nine

const isHexDigit = (code: number): boolean => {
  const letter = code | LOWER_CASE
  return isDigit(code) || (letter >= Code.A && letter <= Code.F)
}

const endOfEscape = (text: string, start: number): number => {
  if (text.charCodeAt(start + 1) !== Code.U) {
    const isEscaped = start + 1 < text.length && ESCAPED.includes(text.charAt(start + 1))
    return isEscaped ? start + 2 : brokenAt(start + 1)
  }
  for (let at = start + 2; at < start + 6; at++) {
    if (!isHexDigit(text.charCodeAt(at))) return brokenAt(at)
  }
  return start + 6
}

export const endOfString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === Code.Quote) return at + 1
    if (code < Code.Blank) return brokenAt(at)
    if (code === Code.Backslash) {
      at = endOfEscape(text, at)
      if (at < 0) return at
    } else at++
  }
  return brokenAt(at)
}

/** Whether an odd number of backslashes stands before this place. */
const isEscaped = (text: string, place: number): boolean => {
  let at = place - 1
  while (text.charCodeAt(at) === Code.Backslash) at--
  return (place - at) % 2 === 0
}

/** As `endOfString`, but of a string whose characters are not looked at: half the time, where JSON.parse has the last word. */
export const endOfQuoted = (text: string, start: number): number => {
  let quote = text.indexOf('"', start + 1)
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1)
  return quote < 0 ? brokenAt(text.length) : quote + 1
}

const endOfDigits = (text: string, start: number): number => {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  return at === start ? brokenAt(at) : at
}

const endOfNumber = (text: string, start: number): number => {
  let at = text.charCodeAt(start) === Code.Minus ? start + 1 : start
  at = text.charCodeAt(at) === Code.Zero ? at + 1 : endOfDigits(text, at)
  // Where digits are missing, `at` is negative, and no character stands there.
  if (text.charCodeAt(at) === Code.Point) at = endOfDigits(text, at + 1)
  if ((text.charCodeAt(at) | LOWER_CASE) === Code.E) {
    const sign = text.charCodeAt(at + 1)
    at = endOfDigits(text, sign === Code.Plus || sign === Code.Minus ? at + 2 : at + 1)
  }
  return at
}

const endOfLiteral = (text: string, start: number, literal: string): number => {
  for (let at = 0; at < literal.length; at++) {
    if (text.charCodeAt(start + at) !== literal.charCodeAt(at)) return brokenAt(start + at)
  }
  return start + literal.length
}

/** The end of a number, `true`, `false` or `null`. */
export const endOfWord = (text: string, start: number): number => {
  switch (text.charCodeAt(start)) {
    case Code.T:
      return endOfLiteral(text, start, 'true')
    case Code.F:
      return endOfLiteral(text, start, 'false')
    case Code.N:
      return endOfLiteral(text, start, 'null')
    default:
      return endOfNumber(text, start)
  }
}

const isBlank = (code: number): boolean =>
  code === Code.Blank || code === Code.LineFeed || code === Code.CarriageReturn || code === Code.Tab

/** The next place that holds no white space of JSON. */
export const afterBlanks = (text: string, start: number): number => {
  let at = start
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

/** The first place from which on white space of JSON stands up to the one given. */
export const beforeBlanks = (text: string, end: number): number => {
  let at = end
  while (isBlank(text.charCodeAt(at - 1))) at--
  return at
}
