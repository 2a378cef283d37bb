import { plainDecimal } from '../json/numbers'
import { paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID } from './field'

/**
 * An amount of money in yuan (元): a decimal string with the digits that the platform sent, `"2.94"` or
 * `"0.044"`. Never negative, never with an exponent. Sent as a string (document) and as a number (seen in
 * production).
 *
 * It is a string, because a charge can have a part below one fen and a float loses money
 * (`Math.floor(100 * 0.29)` is 28). Calculate with `toFen` and `sumYuan`; create an amount with `yuan`.
 */
export type Yuan = string & {
  /** For the compiler only: no string has this member. */
  readonly '~unit': 'yuan'
}

const EXPECTED = 'an amount in yuan as a plain decimal number, not negative'

/**
 * Returns true if a text has only digits and at most one point between them: no sign, exponent or whitespace.
 */
const isDecimal = (text: string): text is Yuan => {
  let digits = 0
  let hasPoint = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    else if (code === 46 && digits > 0 && !hasPoint) {
      hasPoint = true
      digits = 0
    } else return false
  }
  return digits > 0
}

const fromNumber = (value: number): Yuan | typeof INVALID => {
  if (value > Number.MAX_SAFE_INTEGER) return INVALID
  const text = plainDecimal(String(value))
  return text !== undefined && isDecimal(text) ? text : INVALID
}

/**
 * An amount of money. Sent as `"0.044"` (document) and as `0.15` (seen in production). It keeps the digits as
 * sent, and writes a number with an exponent as a plain decimal number. A number above 2^53 - 1 is invalid.
 */
export const charge = {
  expected: EXPECTED,
  read: (value) => {
    if (typeof value === 'string') return isDecimal(value) ? value : INVALID
    if (value === undefined || value === null) return EMPTY
    return typeof value === 'number' ? fromNumber(value) : INVALID
  },
  write: (value) => value,
  numbers: 'decimal',
  repairs: [paddedValue]
} as const satisfies FieldType<Yuan>

/**
 * Checks an amount in yuan and returns it unchanged: `yuan('2.94')`.
 *
 * @param text - an amount in yuan
 * @throws RangeError if the text is not a plain decimal number, without sign and exponent
 */
export const yuan = (text: string): Yuan => {
  // Callers in plain JavaScript can pass anything.
  if (typeof text !== 'string' || !isDecimal(text)) throw new RangeError(`expected ${EXPECTED}`)
  return text
}
