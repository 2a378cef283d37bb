import { byteAt, digitsEnd, isQuote, NOT_PLAIN, type PlainValue } from './bytes'

const enum Byte {
  Point = 0x2e,
  Zero = 0x30
}

/** So many digits are exact in a number of JavaScript, whatever they are. */
const EXACT_DIGITS = 15
/** Of a number, not of a string: with the most decimals they are exact together. */
const MOST_WHOLE_DIGITS = 9
/** With more of them after the point, JavaScript may print an exponent: `0.0000001` is 1e-7. */
const MOST_DECIMALS = 6

/** A whole number as JSON writes it: no zero before other digits. */
const wholeNumber = (bytes: Uint8Array, at: number): number => {
  const after = digitsEnd(bytes, at)
  const digits = after - at
  const hasLeadingZero = digits > 1 && byteAt(bytes, at) === Byte.Zero
  return digits === 0 || digits > MOST_WHOLE_DIGITS || hasLeadingZero ? NOT_PLAIN : after
}

/** Where the number ends whose whole part ends at `at`, with so many decimals at most; none where there is no point. */
export const decimalsEnd = (bytes: Uint8Array, at: number, most: number): number => {
  if (byteAt(bytes, at) !== Byte.Point) return at
  const after = digitsEnd(bytes, at + 1)
  const decimals = after - at - 1
  return decimals === 0 || decimals > most ? NOT_PLAIN : after
}

export const seconds: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at)) return wholeNumber(bytes, at)
  const close = digitsEnd(bytes, at + 1)
  const digits = close - at - 1
  return digits > 0 && digits <= EXACT_DIGITS && isQuote(bytes, close) ? close + 1 : NOT_PLAIN
}

/** An amount as a string keeps its digits, however many they are. */
const chargeInString: PlainValue = (bytes, at) => {
  const whole = digitsEnd(bytes, at + 1)
  if (whole === at + 1) return NOT_PLAIN
  const close = decimalsEnd(bytes, whole, Infinity)
  return close !== NOT_PLAIN && isQuote(bytes, close) ? close + 1 : NOT_PLAIN
}

export const charge: PlainValue = (bytes, at) => {
  if (isQuote(bytes, at)) return chargeInString(bytes, at)
  const whole = wholeNumber(bytes, at)
  return whole === NOT_PLAIN ? NOT_PLAIN : decimalsEnd(bytes, whole, MOST_DECIMALS)
}
