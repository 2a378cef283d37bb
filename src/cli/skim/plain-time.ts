import { daysIn } from '../../fields/time'
import { byteAt, isQuote, NOT_PLAIN, orEmpty, pair, type PlainValue } from './bytes'
import { decimalsEnd } from './plain-numbers'

const enum Byte {
  Blank = 0x20,
  Hyphen = 0x2d,
  Colon = 0x3a
}

const MILLISECONDS = 3

/** `YYYY-MM-DD` */
const isDate = (bytes: Uint8Array, at: number): boolean => {
  const century = pair(bytes, at)
  const yearOfCentury = pair(bytes, at + 2)
  const month = pair(bytes, at + 5)
  const day = pair(bytes, at + 8)
  if (byteAt(bytes, at + 4) !== Byte.Hyphen || byteAt(bytes, at + 7) !== Byte.Hyphen) return false
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return false
  return day <= daysIn(month, century * 100 + yearOfCentury)
}

/** `HH:mm:ss` */
const isTimeOfDay = (bytes: Uint8Array, at: number): boolean => {
  const hour = pair(bytes, at)
  const minute = pair(bytes, at + 3)
  const second = pair(bytes, at + 6)
  if (byteAt(bytes, at + 2) !== Byte.Colon || byteAt(bytes, at + 5) !== Byte.Colon) return false
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59
}

/** `"YYYY-MM-DD HH:mm:ss[.S[S[S]]]"`, if it exists. */
export const time: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at) || !isDate(bytes, at + 1)) return NOT_PLAIN
  if (byteAt(bytes, at + 11) !== Byte.Blank || !isTimeOfDay(bytes, at + 12)) return NOT_PLAIN
  const close = decimalsEnd(bytes, at + 20, MILLISECONDS)
  return close !== NOT_PLAIN && isQuote(bytes, close) ? close + 1 : NOT_PLAIN
}

/** `""` is a moment that never came. */
export const optionalTime: PlainValue = orEmpty(time)
