import type { ValueRepair } from './repair'

/** A time before the year 2000, or with only zeros, in the platform's format. */
const ZERO_TIME =
  /^(?:0000-00-00 00:00:00(?:\.0{1,3})?|([01]\d{3}-\d\d-\d\d) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?)$/

/**
 * Returns true if a date exists. Engines differ on 30 February: one reads 1 March, another an invalid date,
 * whose `toJSON` is null.
 */
const exists = (date: string): boolean =>
  (new Date(`${date}T00:00:00Z`).toJSON() as string | null)?.startsWith(date) === true

const isZeroTime = (text: string): boolean => {
  const parts = ZERO_TIME.exec(text)
  return parts !== null && (parts[1] === undefined || exists(parts[1]))
}

/**
 * A time that means "none": `1970-01-01 08:00:00`, `0001-01-01 00:00:00`, `0000-00-00 00:00:00`. Inferred:
 * similar platforms send these times, and no real call is older than the year 2000.
 */
export const zeroTime = {
  code: 'zero-time',
  title: 'A time before the year 2000 or of zeros was read as no time.',
  stage: 'value',
  repair: (text) => (isZeroTime(text) ? '' : text),
  injectInto: 'times',
  inject: (text) => (text === '' ? '1970-01-01 08:00:00' : text)
} as const satisfies ValueRepair
