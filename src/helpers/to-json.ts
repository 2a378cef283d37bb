import type { CallbackEvent } from '../events'
import { type PlainEvent, plainEvent } from '../events/event-json'
import { CHINA_ZONE, type EncodeOptions, parseUtcOffset } from '../options'

/** A zone in milliseconds, and in ISO 8601. */
export interface JsonZone {
  readonly utcOffset: number
  readonly zone: string
}

/**
 * Returns the zone in which to write times.
 *
 * @throws RangeError if the option is invalid
 */
export const jsonZoneOf = (options: EncodeOptions | undefined): JsonZone => {
  const zone = options?.utcOffset ?? CHINA_ZONE
  return { utcOffset: parseUtcOffset(zone), zone: zone === 'Z' ? '+00:00' : zone }
}

/**
 * Converts an event to plain JSON data, for a JSON column or a queue: the same fields, with times in ISO
 * 8601, as `2015-12-21T11:18:57.000+08:00`. `huadan decode` prints the same data. `fromJson` returns the same
 * event, also after `JSON.parse(JSON.stringify(…))`; only a `-0` in `extra` becomes `0`.
 *
 * @param event - an event as `decode` returns it; unlike `encode`, this does not check every field
 * @param options - the time zone
 * @throws RangeError if `extra` is not JSON, a time is invalid or not in the years 0 to 9999, or the option
 * is invalid
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const toJson = (event: CallbackEvent, options?: EncodeOptions): PlainEvent => {
  const { utcOffset, zone } = jsonZoneOf(options)
  return plainEvent(event, utcOffset, zone)
}
