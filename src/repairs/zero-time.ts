import type { ValueRepair } from './repair'

/** A time before the year 2000, or of zeros alone, in the form that the platform writes. */
const ZERO_TIME =
  /^(?:0000-00-00 00:00:00(?:\.0{1,3})?|([01]\d{3}-\d\d-\d\d) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?)$/

/** Returns true if a date exists. Of 30 February, one engine makes 1 March, and another no date, which has no JSON. */
const exists = (date: string): boolean =>
  (new Date(`${date}T00:00:00Z`).toJSON() as string | null)?.startsWith(date) === true

const isZeroTime = (text: string): boolean => {
  const parts = ZERO_TIME.exec(text)
  return parts !== null && (parts[1] === undefined || exists(parts[1]))
}

/**
 * A time that says "never": `1970-01-01 08:00:00`, `0001-01-01 00:00:00`, `0000-00-00 00:00:00`. Inferred: neighbours of
 * the platform send such times, and no real call is older than the year 2000.
 */
export const zeroTime = {
  code: 'zero-time',
  title: 'A time before the year 2000 or of zeros, which means never, was read as no time.',
  stage: 'value',
  repair: (text) => (isZeroTime(text) ? '' : text),
  injectInto: 'times',
  inject: (text) => (text === '' ? '1970-01-01 08:00:00' : text)
} as const satisfies ValueRepair
