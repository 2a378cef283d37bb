import { CHINA_UTC_OFFSET } from '../options'

/** The first middle part. It is so large that a JSON number would lose the digits in which ids differ. */
const FIRST = '3500000000000000001'
const NODE = '0401'

let made = 0

/**
 * Returns an id in the platform's format, with 29 digits as in production: year and month in China time, 19
 * digits, and a constant. It is different for every call, and the same on every run.
 *
 * @param time - the time of the call, in the years 0 to 9999
 */
export const freshRequestId = (time: Date): string => {
  // Not with `toISOString`: it throws for an invalid date before `build` can name the field.
  const clock = new Date(time.getTime() + CHINA_UTC_OFFSET)
  const year = String(clock.getUTCFullYear()).padStart(4, '0')
  const month = String(clock.getUTCMonth() + 1).padStart(2, '0')
  return `${year}${month}${BigInt(FIRST) + BigInt(made++)}${NODE}`
}

/**
 * Resets the `requestId` of `build` and `scenarios` to the first one. If you use snapshots, call it in
 * `beforeEach`: then a test gets the same ids alone and with others.
 */
export const resetRequestIds = (): void => {
  made = 0
}
