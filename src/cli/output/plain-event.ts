import type { CallbackEvent } from '../../events'

/** As an event, but for its moments, which are text. */
export type PlainEvent = Readonly<Record<string, unknown>>

/** A moment as ISO 8601 in the platform's zone: `2015-12-21T11:18:57.000+08:00`. */
const isoTime = (time: Date, utcOffset: number, zone: string): string =>
  new Date(time.getTime() + utcOffset).toISOString().slice(0, -1) + zone

/** Moments are replaced in a copy, so that members keep their order; `extra` is the payload's own and left as it is. */
const withPlainTimes = (of: object, utcOffset: number, zone: string): PlainEvent => {
  const plain: Record<string, unknown> = { ...of }
  for (const name in plain) {
    const value = plain[name]
    if (value instanceof Date) plain[name] = isoTime(value, utcOffset, zone)
    else if ((name === 'caller' || name === 'called') && typeof value === 'object' && value !== null)
      plain[name] = withPlainTimes(value, utcOffset, zone)
  }
  return plain
}

/** An event as JSON can hold it, its members in their order. `zone` is the offset in ISO 8601. */
export const plainEvent = (event: CallbackEvent, utcOffset: number, zone: string): PlainEvent =>
  withPlainTimes(event, utcOffset, zone)
