import { CHINA_UTC_OFFSET } from '../options'

/** So large that a JSON number would lose the digits in which ids differ. */
const FIRST = '3500000000000000001'
const NODE = '0401'

let made = 0

/**
 * Returns an id in the platform's format, 29 digits, as in production: year and month in China time, 19 digits, and a
 * constant. Fresh on every call, the same on every run.
 *
 * @param time - of the call, in the years 0 to 9999
 */
export const freshRequestId = (time: Date): string => {
  // Not by `toISOString`, which throws for the invalid date of an event that `build` rejects, before it can name the field.
  const clock = new Date(time.getTime() + CHINA_UTC_OFFSET)
  const year = String(clock.getUTCFullYear()).padStart(4, '0')
  const month = String(clock.getUTCMonth() + 1).padStart(2, '0')
  return `${year}${month}${BigInt(FIRST) + BigInt(made++)}${NODE}`
}

/**
 * Resets the `requestId` of `build` and `scenarios` to the first one. Call it in `beforeEach` if you use snapshots, so that
 * tests give the same ids alone and together.
 */
export const resetRequestIds = (): void => {
  made = 0
}
