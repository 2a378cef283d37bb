import { type CallbackEvent, kindOf } from '../../../events'
import { addEach, type PerKind, zeroPerKind } from './per-kind'

/** The events of each hour, by kind. */
export interface Hours {
  /** The counts by hours since 1970 in the platform's time zone. */
  readonly counts: Map<number, PerKind<number>>
  /** The events of further hours after `counts` is full. */
  readonly others: PerKind<number>
  readonly withoutTime: PerKind<number>
}

/** More than a year. A limit, because untrusted input can name every hour of ten thousand years. */
export const MOST_HOURS = 10_000
const MS_PER_HOUR = 3_600_000

export const emptyHours = (): Hours => ({
  counts: new Map(),
  others: zeroPerKind(),
  withoutTime: zeroPerKind()
})

/** Returns the counts of an hour; the counts of other hours if there are already `most`. */
const countsOf = ({ counts, others }: Hours, hour: number, most: number): PerKind<number> => {
  const before = counts.get(hour)
  if (before !== undefined) return before
  if (counts.size >= most) return others
  const zeros = zeroPerKind()
  counts.set(hour, zeros)
  return zeros
}

/** Counts an event. @param utcOffset - the UTC offset of the platform's time zone, in milliseconds */
export const addHour = (into: Hours, event: CallbackEvent, utcOffset: number): void => {
  const time = kindOf(event).occurredAt(event)
  const hour = time === null ? undefined : Math.floor((time.getTime() + utcOffset) / MS_PER_HOUR)
  const counts = hour === undefined ? into.withoutTime : countsOf(into, hour, Infinity)
  counts[event.kind]++
}

/** into += other */
export const addHours = (into: Hours, other: Hours): void => {
  for (const [hour, counts] of other.counts) addEach(countsOf(into, hour, MOST_HOURS), counts)
  addEach(into.others, other.others)
  addEach(into.withoutTime, other.withoutTime)
}

/** Formats an hour in the platform's time zone: `2020-04-27 17:00`. */
export const hourText = (hour: number): string =>
  new Date(hour * MS_PER_HOUR).toISOString().slice(0, -':00.000Z'.length).replace('T', ' ')

/** Returns the first and the last hour of `counts`; `[]` if no event has a time. */
export const spanOf = ({ counts }: Hours): readonly string[] =>
  counts.size === 0 ? [] : [Math.min(...counts.keys()), Math.max(...counts.keys())].map(hourText)
