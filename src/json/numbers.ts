/** A double holds every decimal number with up to this many significant digits. */
const EXACT_DIGITS = 15

/** The longest text of an exact fraction: `EXACT_DIGITS` and a point. */
const LONGEST_EXACT = EXACT_DIGITS + 1

/** The first whole number with more digits. */
const FIRST_LONGER = 1e15

/** The limit of zeros to write for an exponent: `1e999999999` would fill the memory. */
const MOST_ADDED_ZEROS = 1_000

/**
 * Returns true if `JSON.parse` can have lost digits of a number. Some of these numbers have all their digits:
 * compare them with the text with `losesDigits`.
 */
export const mayLoseDigits = (value: number): boolean => {
  if (!Number.isInteger(value)) return !Number.isFinite(value) || String(value).length > LONGEST_EXACT
  // A safe integer of 16 digits can have lost its fraction: 4503599627370497.5 becomes …498.
  return !Number.isSafeInteger(value) || (Math.abs(value) >= FIRST_LONGER && value % 10 !== 0)
}

/** The digits of a number without point and exponent, and the position of the point: `0.15` is 015 and 1. */
interface Parts {
  readonly digits: string
  readonly point: number
}

/** Splits a JSON number. */
const partsOf = (number: string): Parts => {
  const [mantissa, power = '0'] = number.replace(/^-/, '').split(/e/i) as [string, string?]
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?]
  return { digits: whole + fraction, point: whole.length + Number(power) }
}

// Loops, because the regular expression /0+$/ takes quadratic time.

const leadingZeros = (digits: string): number => {
  let count = 0
  while (digits.charAt(count) === '0') count++
  return count
}

/** Returns the digits of a number without point, exponent, and zeros at both ends. */
const significantDigits = (number: string): string => {
  const { digits } = partsOf(number)
  let end = digits.length
  while (digits.charAt(end - 1) === '0') end--
  return digits.slice(leadingZeros(digits), end)
}

/**
 * Returns true if a JSON number has more digits than a double holds. Then the number that `JSON.parse`
 * returns is unsafe, infinite or has more than 15 significant digits, and JavaScript writes it with another
 * decimal value.
 */
export const losesDigits = (token: string): boolean => {
  const value = Number(token)
  if (!mayLoseDigits(value)) return false
  if (!Number.isFinite(value)) return true
  const kept = significantDigits(String(value))
  if (!Number.isInteger(value) && kept.length <= EXACT_DIGITS) return false
  // The position of the point needs no check: the values would differ by a factor of ten.
  return significantDigits(token) !== kept
}

/**
 * Returns a JSON number without an exponent and with its digits as sent: `1.50e-3` is `0.00150`. Returns
 * `undefined` for a number that needs more than 1,000 zeros.
 */
export const plainDecimal = (token: string): string | undefined => {
  if (!/e/i.test(token)) return token
  const { digits, point } = partsOf(token)
  if (Math.max(point - digits.length, -point) > MOST_ADDED_ZEROS) return undefined
  const start = Math.max(point, 0)
  const whole = digits.slice(0, start).padEnd(start, '0')
  const fraction = digits.slice(start).padStart(digits.length - point, '0')
  const significant = whole.slice(leadingZeros(whole))
  const sign = token.startsWith('-') ? '-' : ''
  return `${sign}${significant === '' ? '0' : significant}${point >= digits.length ? '' : `.${fraction}`}`
}

/** Returns the digits of a whole JSON number; `undefined` for a number with a fraction. */
export const wholeDigits = (token: string): string | undefined => {
  const [whole, fraction = ''] = (plainDecimal(token) ?? '.1').split('.') as [string, string?]
  return leadingZeros(fraction) === fraction.length ? whole : undefined
}
