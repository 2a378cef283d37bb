import type { Reason } from './reason'

const LONGEST = 100
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d/
const UNIX_TIMESTAMP = /^1\d{9}(?:\d{3})?$/
const TIME = /^\d{4}-\d\d-\d\d ?\d\d:\d\d:\d\d(?:\.\d{1,3})?$/
/** `YYYY-MM-DD` */
const DATE_LENGTH = 10
const ASCII_LETTER = /[a-z]/i
const LETTER = /\p{L}/u

// Patterns of strings; the first match wins. The first characters select the list, because trying all
// patterns takes half the time of a rejected record (bench: wrong).

const DIGITS_FIRST = [
  [/^\d{16,}$/, 'string-with-unsafe-number'],
  [/^\d+(?:\.\d+)?e[-+]?\d+$/i, 'string-with-exponent'],
  [/^\d+\.\d*$/, 'string-with-fraction'],
  [/^\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?$/, 'string-with-thousands-separator'],
  [/^\d[\d.]* ?\p{L}+$/u, 'string-with-unit']
] as const

const DATES = [
  [/^\d{4}([-/.])\d\d?\1\d\d?[ T]\d\d?:\d\d$/, 'time-without-seconds'],
  [/^\d{4}([-/.])\d\d?\1\d\d?$/, 'date-without-time'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d/, 'iso-8601-time']
] as const

const YEAR_FIRST: readonly ((typeof DATES)[number] | (typeof DIGITS_FIRST)[number])[] =
  /* @__PURE__ */ DATES.concat(DIGITS_FIRST as never)

const SIGN_FIRST = [
  [/^-\d+(?:\.\d+)?$/, 'string-with-negative-number'],
  [/^[-+]\d+(?:\.\d+)?e[-+]?\d+$/i, 'string-with-exponent'],
  [/^\.\d+$/, 'string-with-fraction'],
  [/^[¥￥$] ?\d[\d.]*$/, 'string-with-unit']
] as const

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

const patternsFor = (text: string): typeof YEAR_FIRST | typeof SIGN_FIRST => {
  const first = text.charAt(0)
  if (isDigit(first)) return '-/.'.includes(text.charAt('YYYY'.length)) ? YEAR_FIRST : DIGITS_FIRST
  return '-+.¥￥$'.includes(first) ? SIGN_FIRST : []
}

/** Returns the number of days in a month. From August on, the even months have 31. */
const daysIn = (month: number, year: number): number => {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1)
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)

/** Recognises an invalid time in the platform's format; `undefined` if it is valid, or not a time. */
const recogniseTime = (text: string): Reason | undefined => {
  if (!TIME.test(text)) return undefined
  const year = Number(text.slice(0, 4))
  if (!isDate(year, Number(text.slice(5, 7)), Number(text.slice(8, DATE_LENGTH))))
    return { word: 'nonexistent-date' }
  const hasSpace = text.charAt(DATE_LENGTH) === ' '
  if (!CLOCK.test(text.slice(hasSpace ? DATE_LENGTH + 1 : DATE_LENGTH))) return { word: 'nonexistent-time' }
  if (!hasSpace) return { word: 'time-without-space' }
  return year < 2_000 ? { word: 'time-before-2000' } : undefined
}

const recogniseString = (text: string, expected: string): Reason => {
  if (text === '') return { word: 'empty-string' }
  const trimmed = text.trim()
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return { word: 'string-with-json' }
  const { length } = text
  if (length > LONGEST) return { word: 'string', length }
  if (trimmed.length !== length) return { word: 'padded-string' }
  const patterns = patternsFor(text)
  if (patterns === YEAR_FIRST) {
    const time = recogniseTime(text)
    if (time !== undefined) return time
  }
  for (const [pattern, word] of patterns) if (pattern.test(text)) return { word }
  if (ASCII_LETTER.test(text) || LETTER.test(text)) return { word: 'string-with-letters' }
  // If no time is expected, 10 or 13 digits prove nothing.
  if (UNIX_TIMESTAMP.test(text) && /time|Date/.test(expected)) return { word: 'unix-timestamp' }
  return { word: 'string', length }
}

const recogniseNumber = (value: number): Reason => {
  if (Number.isNaN(value)) return { word: 'nan' }
  if (!Number.isFinite(value)) return { word: 'infinity' }
  const isWhole = Number.isInteger(value)
  if (value < 0) return { word: isWhole ? 'negative-number' : 'negative-number-with-fraction' }
  if (value > Number.MAX_SAFE_INTEGER) return { word: 'unsafe-number' }
  if (isWhole) return { word: 'whole-number' }
  return { word: String(value).includes('e') ? 'number-with-exponent' : 'number-with-fraction' }
}

/**
 * Recognises the type of a value, and any unusual feature of a number or a string.
 *
 * @param expected - the expected value, in words; digits count as a Unix timestamp only if it is a time
 */
export const recogniseValue = (value: unknown, expected = ''): Reason => {
  if (typeof value === 'string') return recogniseString(value, expected)
  if (typeof value === 'number') return recogniseNumber(value)
  if (value === null) return { word: 'null' }
  if (Array.isArray(value)) return { word: 'array' }
  return { word: value === undefined ? 'nothing' : (typeof value as 'object') }
}
