import { daysIn } from '../../fields/time'
import { latestTime } from '../../helpers/check-value'
import { asBytes, byteAt, isQuote, NEEDS_DECODER, pair, type PlainValue, startsWith } from './bytes'
import { decimalsEnd } from './plain-numbers'

const enum Byte {
  Space = 0x20,
  Hyphen = 0x2d,
  Colon = 0x3a
}

const MOST_DECIMALS = 3

/** The clock of a run, to find times in the future. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The UTC offset of the platform's times, in milliseconds. */
  readonly utcOffset: number
}

const dayNumber = (year: number, month: number, day: number): number => (year * 100 + month) * 100 + day

/**
 * Earlier times give a warning or mean "none". This day needs the decoder too: the time zone decides if it is
 * in 2000.
 */
const FIRST_DAY = /* @__PURE__ */ dayNumber(2000, 1, 1)

/** Returns the number of a date that exists, `YYYY-MM-DD`, or `NEEDS_DECODER`. */
const dayAt = (bytes: Uint8Array, at: number): number => {
  const century = pair(bytes, at)
  const yearOfCentury = pair(bytes, at + 2)
  const month = pair(bytes, at + 5)
  const day = pair(bytes, at + 8)
  if (byteAt(bytes, at + 4) !== Byte.Hyphen || byteAt(bytes, at + 7) !== Byte.Hyphen) return NEEDS_DECODER
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return NEEDS_DECODER
  const year = century * 100 + yearOfCentury
  return day <= 28 || day <= daysIn(month, year) ? dayNumber(year, month, day) : NEEDS_DECODER
}

/** Returns the second of a time of day, `HH:mm:ss`, or `NEEDS_DECODER`. */
const secondAt = (bytes: Uint8Array, at: number): number => {
  const hour = pair(bytes, at)
  const minute = pair(bytes, at + 3)
  const second = pair(bytes, at + 6)
  if (byteAt(bytes, at + 2) !== Byte.Colon || byteAt(bytes, at + 5) !== Byte.Colon) return NEEDS_DECODER
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NEEDS_DECODER
  return (hour * 60 + minute) * 60 + second
}

/** A skipped time, to compare two times without reading them again. */
export interface PassedTime {
  /** The index of its first quote. */
  at: number
  /** A number that sorts by day; `NO_DAY` for `""`. */
  day: number
  /** The second of the day. */
  second: number
}

const NO_DAY = 0

/** Returns a time that was not skipped yet. */
export const noTime = (): PassedTime => ({ at: 0, day: NO_DAY, second: 0 })

/**
 * Returns a function that skips a time that exists, `"YYYY-MM-DD HH:mm:ss[.S[S[S]]]"`, and is neither before
 * 2000 nor in the future.
 *
 * @param last - receives the last time
 */
export const plainTime = ({ now, utcOffset }: Clock, last: PassedTime): PlainValue => {
  const latest = new Date(latestTime(now) + utcOffset)
  const lastDay = dayNumber(latest.getUTCFullYear(), latest.getUTCMonth() + 1, latest.getUTCDate())
  const lastSecond = (latest.getUTCHours() * 60 + latest.getUTCMinutes()) * 60 + latest.getUTCSeconds()
  // A log has few dates: compare with the last one, and read only a new one.
  const date = asBytes('2000-01-02')
  let day = dayNumber(2000, 1, 2)
  return (bytes, at) => {
    if (!startsWith(bytes, at + 1, date)) {
      const other = dayAt(bytes, at + 1)
      if (other <= FIRST_DAY) return NEEDS_DECODER
      for (let index = 0; index < date.length; index++) date[index] = byteAt(bytes, at + 1 + index)
      day = other
    }
    const second = secondAt(bytes, at + 12)
    if (second === NEEDS_DECODER || byteAt(bytes, at + 11) !== Byte.Space) return NEEDS_DECODER
    // Leave the fraction of the last second to the decoder.
    if (day >= lastDay && (day > lastDay || second >= lastSecond)) return NEEDS_DECODER
    last.at = at
    last.day = day
    last.second = second
    const close = decimalsEnd(bytes, at + 20, MOST_DECIMALS)
    return isQuote(bytes, at) && close !== NEEDS_DECODER && isQuote(bytes, close) ? close + 1 : NEEDS_DECODER
  }
}

/** Returns a function that skips a time, or `""` for none. @param time - skips a time */
export const plainOptionalTime =
  (time: PlainValue, last: PassedTime): PlainValue =>
  (bytes, at) => {
    if (!isQuote(bytes, at) || !isQuote(bytes, at + 1)) return time(bytes, at)
    last.day = NO_DAY
    return at + 2
  }

/** Returns true if one fraction of a second is certainly not greater than another. */
const isFractionInOrder = (bytes: Uint8Array, one: number, other: number): boolean => {
  let offset = 20
  while (byteAt(bytes, one + offset) === byteAt(bytes, other + offset)) {
    if (isQuote(bytes, one + offset)) return true
    offset++
  }
  // A quote is less than a digit or a point, so this is right if only one time has a fraction.
  return byteAt(bytes, one + offset) < byteAt(bytes, other + offset)
}

/** Returns true if one time is certainly not after another, or one of them is `""`. */
export const isInOrder = (bytes: Uint8Array, one: PassedTime, other: PassedTime): boolean => {
  if (one.day !== other.day) return one.day < other.day || other.day === NO_DAY
  if (one.day === NO_DAY || one.second < other.second) return true
  return one.second === other.second && isFractionInOrder(bytes, one.at, other.at)
}
