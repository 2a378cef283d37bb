import { escapeInvisible } from '../../diagnostics/escape-invisible'
import type { CallbackEvent } from '../../events'
import { isJson } from '../../json/is-json'
import { writeJson } from '../../json/write'
import { parseUtcOffset } from '../../options'
import type { EventFormat } from './format'

/** An event whose times are text. */
export type PlainEvent = Readonly<Record<string, unknown>>

const hasExtra = ({ extra }: CallbackEvent): boolean => Object.keys(extra).length > 0

/** Writes a time as ISO 8601 in the platform's zone: `2015-12-21T11:18:57.000+08:00`. */
const isoTime = (time: Date, utcOffset: number, zone: string): string =>
  new Date(time.getTime() + utcOffset).toISOString().slice(0, -1) + zone

/** Replaces times in a copy, so that fields keep their order. `extra` stays as it is. */
const withPlainTimes = (of: object, utcOffset: number, zone: string): PlainEvent => {
  const plain: Record<string, unknown> = { ...of }
  for (const name in plain) {
    const value = plain[name]
    if (typeof value !== 'object' || value === null || Array.isArray(value) || name === 'extra') continue
    plain[name] =
      value instanceof Date ? isoTime(value, utcOffset, zone) : withPlainTimes(value, utcOffset, zone)
  }
  return plain
}

/**
 * Converts an event to plain data that JSON and CSV can write, its fields in their order.
 *
 * @param zone - the offset in ISO 8601
 * @throws RangeError if `extra` is not JSON, because a number became Infinity
 */
export const plainEvent = (event: CallbackEvent, utcOffset: number, zone: string): PlainEvent => {
  if (hasExtra(event) && !isJson(event.extra)) throw new RangeError('extra is not JSON')
  return withPlainTimes(event, utcOffset, zone)
}

/** Writes an event as JSON. @throws RangeError if `extra` is not JSON or is nested too deeply */
export const eventJson = (event: CallbackEvent, utcOffset: number, zone: string): string => {
  const plain = plainEvent(event, utcOffset, zone)
  // Only `extra` can hold -0, which JSON.stringify does not write exactly.
  return escapeInvisible(hasExtra(event) ? writeJson(plain) : JSON.stringify(plain))
}

/** Returns the function that writes an event of a block, after a separator. */
export const eventWriter = (
  { separator, write }: EventFormat,
  zone: string
): ((event: CallbackEvent) => string) => {
  const utcOffset = parseUtcOffset(zone)
  const isoZone = zone === 'Z' ? '+00:00' : zone
  return (event) => separator + write(event, utcOffset, isoZone)
}

/** Returns the function that joins the output of blocks, without the first separator. */
export const eventJoiner = ({ separator }: EventFormat): ((output: string) => string) => {
  let isFirst = true
  return (output) => {
    if (!isFirst || output === '') return output
    isFirst = false
    return output.slice(separator.length)
  }
}
