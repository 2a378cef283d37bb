/**
 * Finds the ends of JSON tokens (RFC 8259). The `endOf…` functions take the index at which a token
 * starts. Each returns the index after the token, or `~index` of the first invalid character: a
 * negative number, so that no result object is needed.
 */
const invalidAt = (index: number): number => ~index

// A const enum, because esbuild inlines its members as numbers but keeps constants as variables.
const enum Code {
  Tab = 0x09,
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Space = 0x20,
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

/** The bit that turns an uppercase ASCII letter into lowercase. */
const LOWERCASE = 0x20
/** The characters that may follow a backslash, except `u`. */
const ESCAPES = '"\\/bfnrt'

const isDigit = (code: number): boolean => code >= Code.Zero && code <= Code.Nine

const isHexDigit = (code: number): boolean => {
  const letter = code | LOWERCASE
  return isDigit(code) || (letter >= Code.A && letter <= Code.F)
}

const endOfEscape = (text: string, start: number): number => {
  if (text.charCodeAt(start + 1) !== Code.U) {
    const isValid = start + 1 < text.length && ESCAPES.includes(text.charAt(start + 1))
    return isValid ? start + 2 : invalidAt(start + 1)
  }
  for (let index = start + 2; index < start + 6; index++) {
    if (!isHexDigit(text.charCodeAt(index))) return invalidAt(index)
  }
  return start + 6
}

/**
 * Returns the index after the string that starts at `start`, or `~index` of the first invalid
 * character.
 */
export const endOfString = (text: string, start: number): number => {
  let index = start + 1
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === Code.Quote) return index + 1
    if (code < Code.Space) return invalidAt(index)
    if (code === Code.Backslash) {
      index = endOfEscape(text, index)
      if (index < 0) return index
    } else index++
  }
  return invalidAt(index)
}

/** Returns true if an odd number of backslashes precedes the index. */
const isEscaped = (text: string, index: number): boolean => {
  let before = index - 1
  while (text.charCodeAt(before) === Code.Backslash) before--
  return (index - before) % 2 === 0
}

/**
 * Returns the index after the closing quote, or `~text.length` if there is none. Unlike
 * `endOfString` it does not check the characters of the string. This takes half the time and is
 * enough where `JSON.parse` checks them as well.
 */
export const endOfQuoted = (text: string, start: number): number => {
  let quote = text.indexOf('"', start + 1)
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1)
  return quote < 0 ? invalidAt(text.length) : quote + 1
}

const endOfDigits = (text: string, start: number): number => {
  let index = start
  while (isDigit(text.charCodeAt(index))) index++
  return index === start ? invalidAt(index) : index
}

const endOfNumber = (text: string, start: number): number => {
  let end = text.charCodeAt(start) === Code.Minus ? start + 1 : start
  end = text.charCodeAt(end) === Code.Zero ? end + 1 : endOfDigits(text, end)
  // If digits are missing, `end` is negative: `charCodeAt` gives NaN, both conditions are false.
  if (text.charCodeAt(end) === Code.Point) end = endOfDigits(text, end + 1)
  if ((text.charCodeAt(end) | LOWERCASE) === Code.E) {
    const sign = text.charCodeAt(end + 1)
    end = endOfDigits(text, sign === Code.Plus || sign === Code.Minus ? end + 2 : end + 1)
  }
  return end
}

const endOfLiteral = (text: string, start: number, literal: string): number => {
  for (let index = 0; index < literal.length; index++) {
    if (text.charCodeAt(start + index) !== literal.charCodeAt(index)) return invalidAt(start + index)
  }
  return start + literal.length
}

/**
 * Returns the index after the number, `true`, `false` or `null` that starts at `start`, or `~index`
 * of the first invalid character.
 */
export const endOfScalar = (text: string, start: number): number => {
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

const isWhitespace = (code: number): boolean =>
  code === Code.Space || code === Code.LineFeed || code === Code.CarriageReturn || code === Code.Tab

/** Returns the index of the first character at or after `start` that is not JSON whitespace. */
export const skipWhitespace = (text: string, start: number): number => {
  let index = start
  while (isWhitespace(text.charCodeAt(index))) index++
  return index
}

/** Returns the index at which the JSON whitespace before `end` starts; `end` if there is none. */
export const skipWhitespaceBack = (text: string, end: number): number => {
  let index = end
  while (isWhitespace(text.charCodeAt(index - 1))) index--
  return index
}
