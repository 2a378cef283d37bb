import type { Yuan } from '../event'
import { paddedValue } from './repair/padded-value'
import type { ValueType } from './value-type'

/** Digits, then at most one point with digits on both sides: no sign, no exponent, no blanks. */
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

const fromNumber = (value: number): Yuan | undefined => {
  if (value > Number.MAX_SAFE_INTEGER) return undefined
  const text = String(value)
  return isDecimal(text) ? text : undefined
}

/**
 * An amount of money. Sent as `"0.044"` (the document) and as `0.15` (seen in production); the digits are kept as they
 * came. A number that JavaScript prints with an exponent, or that is too large to be exact, is not an amount.
 */
export const charge = {
  expected: 'an amount in yuan as a plain decimal number, not negative',
  read: (value) => {
    if (typeof value === 'string') return isDecimal(value) ? value : undefined
    if (value === undefined || value === null) return null
    return typeof value === 'number' ? fromNumber(value) : undefined
  },
  write: (value) => value,
  mends: [paddedValue]
} satisfies ValueType<Yuan>

/**
 * A `Yuan` for one's own code: `yuan('2.94')`.
 *
 * @param text - an amount in yuan, which is kept as it stands
 * @throws RangeError when the text is not a plain decimal number without sign and exponent
 */
export const yuan = (text: string): Yuan => {
  // What the types refuse, plain JavaScript may still give.
  if (typeof text !== 'string' || !isDecimal(text)) throw new RangeError(`expected ${charge.expected}`)
  return text
}
