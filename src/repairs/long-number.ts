import { losesDigits } from '../json/numbers'
import type { NumberRepair } from './repair'

/** An id in a string that would lose digits as a number. */
const LONG_ID = /"requestid":"([1-9]\d{15,})"/

/**
 * A JSON number with more digits than a double holds, for example an id of 29 digits without quotes.
 * `JSON.parse` rounds it silently.
 */
export const longNumber = {
  code: 'long-number',
  title: 'A number with more digits than JavaScript keeps was read as a string of its digits.',
  stage: 'number',
  repair: (token) => (losesDigits(token) ? JSON.stringify(token) : token),
  injectInto: 'record',
  inject: (text) =>
    text.replace(LONG_ID, (sent, digits: string) => (losesDigits(digits) ? `"requestid":${digits}` : sent))
} as const satisfies NumberRepair
