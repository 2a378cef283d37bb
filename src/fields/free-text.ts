import { EMPTY, type FieldType, INVALID, isWholeNumber } from './field'

/**
 * The integrator's text, which the platform echoes: kept exactly, including whitespace; `''` means "not set".
 */
export const freeText = {
  expected: 'a string or a whole number up to 2^53 - 1',
  read: (value) => {
    if (typeof value === 'string') return value === '' ? EMPTY : value
    if (value === undefined || value === null) return EMPTY
    return isWholeNumber(value) ? String(value) : INVALID
  },
  write: (value: string | null) => value ?? '',
  numbers: 'whole',
  repairs: []
} as const satisfies FieldType<string>
