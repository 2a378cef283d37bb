import { byteAt, digitsEnd, isQuote, NEEDS_DECODER, type PlainValue } from './bytes'

const enum Byte {
  Point = 0x2e,
  Zero = 0x30
}

/** Any number with up to this many digits is exact in JavaScript. */
const EXACT_DIGITS = 15
/** The limit for a JSON number: with `MOST_DECIMALS` in addition, all digits are exact. */
const MOST_WHOLE_DIGITS = 9
/** With more decimals, JavaScript can print an exponent: `0.0000001` is 1e-7. */
const MOST_DECIMALS = 6

/** Skips a whole number in JSON, which has no leading zeros. */
const wholeNumber = (bytes: Uint8Array, at: number): number => {
  const after = digitsEnd(bytes, at)
  const digits = after - at
  const hasLeadingZero = digits > 1 && byteAt(bytes, at) === Byte.Zero
  return digits === 0 || digits > MOST_WHOLE_DIGITS || hasLeadingZero ? NEEDS_DECODER : after
}

/** Skips the point and the decimals, if any, after the whole part of a number. */
export const decimalsEnd = (bytes: Uint8Array, at: number, most: number): number => {
  if (byteAt(bytes, at) !== Byte.Point) return at
  const after = digitsEnd(bytes, at + 1)
  const decimals = after - at - 1
  return decimals === 0 || decimals > most ? NEEDS_DECODER : after
}

export const seconds: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at)) return wholeNumber(bytes, at)
  const close = digitsEnd(bytes, at + 1)
  const digits = close - at - 1
  return digits > 0 && digits <= EXACT_DIGITS && isQuote(bytes, close) ? close + 1 : NEEDS_DECODER
}

/** Skips an amount in a string, which keeps any number of digits. */
const chargeInString: PlainValue = (bytes, at) => {
  const whole = digitsEnd(bytes, at + 1)
  if (whole === at + 1) return NEEDS_DECODER
  const close = decimalsEnd(bytes, whole, Infinity)
  return close !== NEEDS_DECODER && isQuote(bytes, close) ? close + 1 : NEEDS_DECODER
}

export const charge: PlainValue = (bytes, at) => {
  if (isQuote(bytes, at)) return chargeInString(bytes, at)
  const whole = wholeNumber(bytes, at)
  return whole === NEEDS_DECODER ? NEEDS_DECODER : decimalsEnd(bytes, whole, MOST_DECIMALS)
}
