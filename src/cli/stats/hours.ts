import { type CallbackEvent, kindOf } from '../../events'
import { addEach, noneOfEach, type PerKind } from './per-kind'

/** The events of each hour, by kind. */
export interface Hours {
  /** By the hours since 1970 on the platform's clock. */
  readonly counts: Map<number, PerKind<number>>
  /** Those of all hours that came when there was no more room. */
  readonly others: PerKind<number>
  /** Those that bear no time. */
  readonly withoutTime: PerKind<number>
}

/** More than a year. A hostile sender can name every hour of ten thousand years. */
export const MOST_HOURS = 10_000
const MS_PER_HOUR = 3_600_000

export const noHours = (): Hours => ({
  counts: new Map(),
  others: noneOfEach(),
  withoutTime: noneOfEach()
})

/** The counts of an hour, where there is room for it. */
const countsOf = ({ counts, others }: Hours, hour: number, most: number): PerKind<number> => {
  const before = counts.get(hour)
  if (before !== undefined) return before
  if (counts.size >= most) return others
  const none = noneOfEach()
  counts.set(hour, none)
  return none
}

/** @param utcOffset - of the platform's clock, in milliseconds */
export const addHour = (into: Hours, event: CallbackEvent, utcOffset: number): void => {
  const time = kindOf(event).occurredAt(event)
  const counts =
    time === null
      ? into.withoutTime
      : countsOf(into, Math.floor((time.getTime() + utcOffset) / MS_PER_HOUR), Infinity)
  counts[event.kind]++
}

/** into += other */
export const addHours = (into: Hours, other: Hours): void => {
  for (const [hour, counts] of other.counts) addEach(countsOf(into, hour, MOST_HOURS), counts)
  addEach(into.others, other.others)
  addEach(into.withoutTime, other.withoutTime)
}
