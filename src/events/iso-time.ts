import { parseUtcOffset } from '../options'

/** A time and the offset from UTC at which it is written, in milliseconds. */
export interface ZonedTime {
  readonly time: Date
  readonly utcOffset: number
}

// Python writes six fraction digits, Java up to nine. After the milliseconds only zeros are accepted, because
// a `Date` loses other digits.
const ISO_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3})0{0,6})?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** `YYYY-MM-DDTHH:mm:ss` */
const WALL_LENGTH = 19

/**
 * Formats a time as ISO 8601: `2015-12-21T11:18:57.000+08:00`.
 *
 * @param utcOffset - milliseconds
 * @param zone - the same offset in ISO 8601
 * @param path - the path of the field, for the error
 * @throws RangeError if the time is invalid, or its year there is not from 0 to 9999
 */
export const formatIsoTime = (time: Date, utcOffset: number, zone: string, path: string): string => {
  const wall = new Date(time.getTime() + utcOffset)
  // `toISOString` writes a sign before a year of more than four digits.
  const iso = Number.isNaN(wall.getTime()) ? '' : wall.toISOString()
  if (iso.length !== 'YYYY-MM-DDTHH:mm:ss.SSSZ'.length)
    throw new RangeError(`\`${path}\` must be a valid Date in the years 0 to 9999`)
  return iso.slice(0, -1) + zone
}

/**
 * Parses a time in ISO 8601 with an offset, with or without milliseconds; `undefined` if the text is not one.
 */
export const parseIsoTime = (text: string): ZonedTime | undefined => {
  const [, wall = '', fraction = '', zone = ''] = ISO_TIME.exec(text) ?? []
  const seconds = new Date(`${wall}Z`)
  // Engines differ on dates that do not exist: some read February 30 as March 1.
  if (Number.isNaN(seconds.getTime()) || seconds.toISOString().slice(0, WALL_LENGTH) !== wall)
    return undefined
  const utcOffset = parseUtcOffset(zone)
  return { time: new Date(seconds.getTime() + Number(fraction.padEnd(3, '0')) - utcOffset), utcOffset }
}
