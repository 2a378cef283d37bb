import { losesDigits } from '../json/numbers'
import type { NumberRepair } from './repair'

/** An id that is sent as a string, and of which a number would lose digits. */
const LONG_ID = /"requestid":"([1-9]\d{15,})"/

/**
 * A JSON number with more digits than a double holds, such as an id of 29 digits without quotes. `JSON.parse` rounds it
 * without a word.
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
