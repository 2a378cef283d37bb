import { isPadded, paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID, isWholeNumber } from './field'

/**
 * Ids, phone numbers and names: a string, or a JSON number that has all its digits. An id of 29 digits that
 * is sent as a number loses digits in `JSON.parse`, so it is invalid here.
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
