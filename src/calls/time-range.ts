import type { TimeRange } from './call'

/** Returns the range from the first to the last time of two ranges; `null` is no time. */
export const joinRanges = <Range extends TimeRange | null>(one: Range, other: Range): Range => {
  if (one === null) return other
  if (other === null) return one
  return {
    first: other.first < one.first ? other.first : one.first,
    last: other.last > one.last ? other.last : one.last
  } as Range
}

/** Returns the range of one time. */
export const rangeOf = (time: Date): TimeRange => ({ first: time, last: time })
