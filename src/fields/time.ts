import { gluedTimestamp } from '../repairs/glued-timestamp'
import { paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID } from './field'

/** Returns the number of days in a month of the Gregorian calendar. */
export const daysIn = (month: number, year: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// Enums, because esbuild inlines their numbers but keeps constants as variables: those take 10 % more time.
const enum Code {
  Space = 32,
  Hyphen = 45,
  Point = 46,
  Zero = 48,
  Colon = 58
}

const enum Length {
  Seconds = 19,
  Tenths = 21,
  Milliseconds = 23
}

/** Returns the number of two digits, or -1. `>>> 0` turns a negative number into a large one. */
const pair = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - Code.Zero
  const ones = text.charCodeAt(at + 1) - Code.Zero
  return tens >>> 0 <= 9 && ones >>> 0 <= 9 ? tens * 10 + ones : -1
}

/** Returns the milliseconds of a fraction `.5`, `.50` or `.500` after the seconds, or -1. */
const milliseconds = (text: string): number => {
  const { length } = text
  if (text.charCodeAt(Length.Seconds) !== Code.Point || length > Length.Milliseconds) return -1
  const tenths = text.charCodeAt(20) - Code.Zero
  const hundredths = length > 21 ? text.charCodeAt(21) - Code.Zero : 0
  const thousandths = length > 22 ? text.charCodeAt(22) - Code.Zero : 0
  return length > 20 && tenths >>> 0 <= 9 && hundredths >>> 0 <= 9 && thousandths >>> 0 <= 9
    ? tenths * 100 + hundredths * 10 + thousandths
    : -1
}

const hasSeparators = (text: string): boolean =>
  text.charCodeAt(4) === Code.Hyphen &&
  text.charCodeAt(7) === Code.Hyphen &&
  text.charCodeAt(10) === Code.Space &&
  text.charCodeAt(13) === Code.Colon &&
  text.charCodeAt(16) === Code.Colon

/**
 * Returns the days from 1970 to a date of the Gregorian calendar. Years start in March, so that a leap day is
 * the last day. It adds 400 years (146,097 days), so that no year is negative. `| 0` drops the fraction.
 */
const daysSince1970 = (year: number, month: number, day: number): number => {
  const isBeforeMarch = ((14 - month) / 12) | 0
  const marchYear = year + 400 - isBeforeMarch
  const monthsSinceMarch = month - 3 + 12 * isBeforeMarch
  const leapDays = ((marchYear / 4) | 0) - ((marchYear / 100) | 0) + ((marchYear / 400) | 0)
  const daysBeforeMonth = ((153 * monthsSinceMarch + 2) / 5) | 0
  return marchYear * 365 + leapDays + daysBeforeMonth + day - 719_469 - 146_097
}

/**
 * Parses `YYYY-MM-DD HH:mm:ss[.S[S[S]]]` by character codes: a regular expression with `Date.UTC` takes 8 ×
 * as long.
 *
 * @param firstCentury - the first two digits of the first valid year: 20 rejects years before 2000
 */
const parseTime = (text: string, utcOffset: number, firstCentury: number): Date | typeof INVALID => {
  if (text.length < Length.Seconds || !hasSeparators(text)) return INVALID
  const century = pair(text, 0)
  const yearOfCentury = pair(text, 2)
  const year = century * 100 + yearOfCentury
  const month = pair(text, 5)
  const day = pair(text, 8)
  const hour = pair(text, 11)
  const minute = pair(text, 14)
  const second = pair(text, 17)
  const ms = text.length === Length.Seconds ? 0 : milliseconds(text)
  if (
    century < firstCentury ||
    yearOfCentury < 0 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    (day > 28 && day > daysIn(month, year))
  ) {
    return INVALID
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || ms < 0)
    return INVALID
  const secondOfDay = (hour * 60 + minute) * 60 + second
  return new Date(daysSince1970(year, month, day) * 86_400_000 + secondOfDay * 1_000 + ms - utcOffset)
}

const formatTime = (time: Date, utcOffset: number): string => {
  const iso = new Date(time.getTime() + utcOffset).toISOString()
  if (iso.length !== 'YYYY-MM-DDTHH:mm:ss.SSSZ'.length) {
    throw new RangeError('a time must be in the years 0 to 9999')
  }
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`
}

/** Reads a time that is not before the first year of a century. */
export const readTime = (
  value: unknown,
  utcOffset: number,
  firstCentury: number
): Date | typeof EMPTY | typeof INVALID => {
  if (typeof value === 'string' && value !== '') return parseTime(value, utcOffset, firstCentury)
  return value === '' || value === undefined || value === null ? EMPTY : INVALID
}

/**
 * A time. Sent with milliseconds (document) and without (seen in production); `''` means that there is none.
 */
export const time = {
  expected: 'a time that exists, as YYYY-MM-DD HH:mm:ss[.SSS]',
  read: (value, utcOffset) => readTime(value, utcOffset, 0),
  write: formatTime,
  repairs: [paddedValue, gluedTimestamp]
} as const satisfies FieldType<Date>
