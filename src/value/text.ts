import { isPadded, paddedValue } from './repair/padded-value'
import type { ValueType } from './value-type'
import { isWholeNumber } from './whole-number'

/**
 * Ids, phone numbers and names. A JSON number is taken only where its digits are certain: an id of 29 digits has
 * lost some of them as soon as it is parsed.
 */
export const text = {
  expected: 'a string or a whole number up to 2^53 - 1',
  read: (value) => {
    if (typeof value === 'string') return isPadded(value) ? undefined : value
    if (value === undefined || value === null) return null
    return isWholeNumber(value) ? String(value) : undefined
  },
  write: (value) => value,
  mends: [paddedValue]
} satisfies ValueType<string>
