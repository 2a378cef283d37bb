import { paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID, isWholeNumber } from './field'

const parseDigits = (text: string): number | typeof INVALID => {
  if (text === '') return INVALID
  let seconds = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return INVALID
    seconds = seconds * 10 + digit
  }
  return Number.isSafeInteger(seconds) ? seconds : INVALID
}

/** A duration in whole seconds. Sent as `"60"` (document) and as `14` (seen in production). */
export const seconds = {
  expected: 'a whole number of seconds, not negative',
  read: (value) => {
    if (typeof value === 'string') return parseDigits(value)
    if (value === undefined || value === null) return EMPTY
    // `+ 0` turns -0 into 0: writing -0 would lose its sign.
    return isWholeNumber(value) && value >= 0 ? value + 0 : INVALID
  },
  write: (value) => String(value),
  numbers: 'whole',
  repairs: [paddedValue]
} as const satisfies FieldType<number>
