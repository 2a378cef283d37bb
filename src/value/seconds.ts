import { paddedValue } from './repair/padded-value'
import type { ValueType } from './value-type'
import { isWholeNumber } from './whole-number'

const parseDigits = (text: string): number | undefined => {
  if (text === '') return undefined
  let seconds = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return undefined
    seconds = seconds * 10 + digit
  }
  return Number.isSafeInteger(seconds) ? seconds : undefined
}

/** A duration in whole seconds. Sent as `"60"` (the document) and as `14` (seen in production). */
export const seconds = {
  expected: 'a whole number of seconds, not negative',
  read: (value) => {
    if (typeof value === 'string') return parseDigits(value)
    if (value === undefined || value === null) return null
    // `+ 0` makes the 0 of -0, which would not survive being written.
    return isWholeNumber(value) && value >= 0 ? value + 0 : undefined
  },
  write: (value) => String(value),
  mends: [paddedValue]
} satisfies ValueType<number>
