import { daysIn } from '../../fields/time'
import { byteAt, isQuote, NEEDS_DECODER, orEmpty, pair, type PlainValue } from './bytes'
import { decimalsEnd } from './plain-numbers'

const enum Byte {
  Space = 0x20,
  Hyphen = 0x2d,
  Colon = 0x3a
}

const MOST_DECIMALS = 3

/** Returns true for a date that exists: `YYYY-MM-DD`. */
const isDate = (bytes: Uint8Array, at: number): boolean => {
  const century = pair(bytes, at)
  const yearOfCentury = pair(bytes, at + 2)
  const month = pair(bytes, at + 5)
  const day = pair(bytes, at + 8)
  if (byteAt(bytes, at + 4) !== Byte.Hyphen || byteAt(bytes, at + 7) !== Byte.Hyphen) return false
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return false
  return day <= daysIn(month, century * 100 + yearOfCentury)
}

/** Returns true for a time of day: `HH:mm:ss`. */
const isTimeOfDay = (bytes: Uint8Array, at: number): boolean => {
  const hour = pair(bytes, at)
  const minute = pair(bytes, at + 3)
  const second = pair(bytes, at + 6)
  if (byteAt(bytes, at + 2) !== Byte.Colon || byteAt(bytes, at + 5) !== Byte.Colon) return false
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59
}

/** Passes over a time that exists: `"YYYY-MM-DD HH:mm:ss[.S[S[S]]]"`. */
export const time: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at) || !isDate(bytes, at + 1)) return NEEDS_DECODER
  if (byteAt(bytes, at + 11) !== Byte.Space || !isTimeOfDay(bytes, at + 12)) return NEEDS_DECODER
  const close = decimalsEnd(bytes, at + 20, MOST_DECIMALS)
  return close !== NEEDS_DECODER && isQuote(bytes, close) ? close + 1 : NEEDS_DECODER
}

/** Passes over a time, or `""` for none. */
export const optionalTime: PlainValue = orEmpty(time)
