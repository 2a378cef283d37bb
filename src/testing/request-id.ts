import { CHINA_UTC_OFFSET } from '../value/utc-offset'

/** So large that a number loses the digits that tell one id from the next. */
const FIRST = 3_500_000_000_000_000_001n
const NODE = '0401'

let made = 0n

/**
 * An id of the platform's form, 29 digits, as in its state pushes and in production: year and month in China time, 19
 * digits, and what is the same in all. Fresh each time, yet the same on every run.
 *
 * @param time - when the call took place; it must lie in the years 0 to 9999
 */
export const freshRequestId = (time: Date): string => {
  const iso = new Date(time.getTime() + CHINA_UTC_OFFSET).toISOString()
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${FIRST + made++}${NODE}`
}

/**
 * Makes the next `requestId` of `build` and `scenarios` the first one again: for snapshots of tests that may also run alone,
 * in `beforeEach`.
 */
export const resetRequestIds = (): void => {
  made = 0n
}
