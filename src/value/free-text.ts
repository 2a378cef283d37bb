import type { ValueType } from './value-type'
import { isWholeNumber } from './whole-number'

/** The integrator's own text, echoed by the platform: kept to the letter, blanks included; `''` is "not set". */
export const freeText = {
  expected: 'a string or a whole number up to 2^53 - 1',
  read: (value) => {
    if (typeof value === 'string') return value === '' ? null : value
    if (value === undefined || value === null) return null
    return isWholeNumber(value) ? String(value) : undefined
  },
  write: (value: string | null) => value ?? '',
  mends: []
} satisfies ValueType<string>
