import { isPadded, paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID, isWholeNumber } from './field'

/**
 * Ids, phone numbers and names: a string, or a JSON number whose digits are certain. An id of 29 digits that is sent as a
 * number loses digits when it is parsed, so it is invalid.
 */
export const text = {
  expected: 'a string or a whole number up to 2^53 - 1',
  read: (value) => {
    if (typeof value === 'string') return isPadded(value) ? INVALID : value
    if (value === undefined || value === null) return EMPTY
    return isWholeNumber(value) ? String(value) : INVALID
  },
  write: (value) => value,
  numbers: 'whole',
  repairs: [paddedValue]
} as const satisfies FieldType<string>
