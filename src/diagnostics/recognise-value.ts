import type { Reason } from './reason'

const LONGEST = 100
const JSON_START = /^\s*[[{]/
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d/
const UNIX_TIMESTAMP = /^1\d{9}(?:\d{3})?$/
const TIME = /^(\d{4})-(\d\d)-(\d\d)( ?)(\d\d:\d\d:\d\d(?:\.\d{1,3})?)$/

/** What a string looks like, the first that fits. */
const PATTERNS = [
  [/^\d{4}([-/.])\d\d?\1\d\d?[ T]\d\d?:\d\d$/, 'time-without-seconds'],
  [/^\d{4}([-/.])\d\d?\1\d\d?$/, 'date-without-time'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d/, 'iso-8601-time'],
  [/^-\d+(?:\.\d+)?$/, 'string-with-negative-number'],
  [/^\d{16,}$/, 'string-with-unsafe-number'],
  [/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i, 'string-with-exponent'],
  [/^(?:\d+\.\d*|\.\d+)$/, 'string-with-fraction'],
  [/^\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?$/, 'string-with-thousands-separator'],
  [/^(?:[¥￥$] ?\d[\d.]*|\d[\d.]* ?\p{L}+)$/u, 'string-with-unit'],
  [/\p{L}/u, 'string-with-letters']
] as const

const isDate = (year: number, month: number, day: number): boolean => {
  // 400 years later the calendar is the same, and `Date.UTC` takes the years 0 to 99 for those from 1900.
  const date = new Date(Date.UTC(year + 400, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Recognises what is wrong with a time in the platform's format; `undefined` if nothing is, or it is no time. */
const recogniseTime = (text: string): Reason | undefined => {
  const [, year, month, day, space, clock] = TIME.exec(text) ?? []
  if (clock === undefined) return undefined
  if (!isDate(Number(year), Number(month), Number(day))) return { word: 'nonexistent-date' }
  if (!CLOCK.test(clock)) return { word: 'nonexistent-time' }
  if (space === '') return { word: 'time-without-space' }
  return Number(year) < 2_000 ? { word: 'time-before-2000' } : undefined
}

const recogniseString = (text: string, expected: string): Reason => {
  if (text === '') return { word: 'empty-string' }
  if (JSON_START.test(text)) return { word: 'string-with-json' }
  const other: Reason = { word: 'string', length: text.length }
  if (text.length > LONGEST) return other
  if (text.trim() !== text) return { word: 'padded-string' }
  // Elsewhere, as many digits can be anything.
  if (/time|Date/.test(expected) && UNIX_TIMESTAMP.test(text)) return { word: 'unix-timestamp' }
  const found = PATTERNS.find(([pattern]) => pattern.test(text))
  return recogniseTime(text) ?? (found === undefined ? other : { word: found[1] })
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
 * Recognises the type of a value, and what is unusual about a number or a string.
 *
 * @param expected - what should be there, in words; digits are a Unix timestamp only where it is a time
 */
export const recogniseValue = (value: unknown, expected = ''): Reason => {
  if (typeof value === 'string') return recogniseString(value, expected)
  if (typeof value === 'number') return recogniseNumber(value)
  if (value === null) return { word: 'null' }
  if (Array.isArray(value)) return { word: 'array' }
  return { word: value === undefined ? 'nothing' : (typeof value as 'object') }
}
