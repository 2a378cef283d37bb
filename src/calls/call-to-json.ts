import { type JsonOf, plainEvent } from '../events/event-json'
import type { CallbackCdrEvent } from '../events/callback-cdr'
import { formatIsoTime } from '../events/iso-time'
import { isDate } from '../events/same-value'
import { type JsonZone, jsonZoneOf } from '../helpers/to-json'
import type { EncodeOptions } from '../options'
import type { Call } from './call'

/** A call as plain JSON data, as `callToJson` returns it: the same fields, with times in ISO 8601. */
export type CallJson = JsonOf<Call>

const isCdr = (value: object): value is CallbackCdrEvent => 'kind' in value

const write = (value: unknown, { utcOffset, zone }: JsonZone, path: string): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (isDate(value)) return formatIsoTime(value, utcOffset, zone, path)
  if (isCdr(value)) return plainEvent(value, utcOffset, zone)
  const inner = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)
  if (Array.isArray(value)) return value.map((item, index) => write(item, { utcOffset, zone }, inner(index)))
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, write(member, { utcOffset, zone }, inner(key))])
  )
}

/**
 * Converts a call to plain JSON data, for a JSON column or a queue: the same fields, with times in ISO 8601,
 * as `2015-12-21T11:18:57.000+08:00`. `callFromJson` returns the same call.
 *
 * @param options - the time zone
 * @throws RangeError if a time is not in the years 0 to 9999, or the option is invalid
 * @throws TypeError if a time of the CDR is text, because the call was stored as JSON: read it with
 * `callFromJson`
 */
export const callToJson = (call: Call, options?: EncodeOptions): CallJson =>
  write(call, jsonZoneOf(options), '') as CallJson
