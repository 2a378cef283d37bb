import type { CallbackEvent } from '.'
import { formatIsoTime } from './iso-time'
import { mapTimes } from './map-times'

/**
 * A value of an event as JSON data: times are text. The case for strings keeps `Yuan`, which TypeScript
 * treats as an object.
 */
export type JsonOf<T> = T extends Date
  ? string
  : T extends string
    ? T
    : T extends object
      ? { readonly [K in keyof T]: JsonOf<T[K]> }
      : T

/** An event as plain JSON data, as `toJson` returns it: the same fields, with times in ISO 8601. */
export type PlainEvent = JsonOf<CallbackEvent>

/**
 * Converts an event to plain JSON data and keeps the order of its fields.
 *
 * @param utcOffset - milliseconds
 * @param zone - the same offset in ISO 8601
 * @throws RangeError if `extra` is not JSON, or a time is invalid or not in the years 0 to 9999
 * @throws TypeError if a time is text
 */
export const plainEvent = (event: CallbackEvent, utcOffset: number, zone: string): PlainEvent =>
  mapTimes(event, (time, path) => formatIsoTime(time, utcOffset, zone, path)) as unknown as PlainEvent
