// Numbers of JSON text, examined in the simplest way.

/** A string or a number of JSON text. */
const WORD = /"(?:[^"\\]|\\[\s\S])*"|-?\d[\d.e+-]*/gi

interface Fraction {
  readonly units: bigint
  readonly scale: number
}

const fractionOf = (number: string): Fraction => {
  const [mantissa = '', power = '0'] = number.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length - Number(power) }
}

const isSameDecimal = (one: Fraction, other: Fraction): boolean => {
  const shift = one.scale - other.scale
  return shift < 0
    ? one.units * 10n ** BigInt(-shift) === other.units
    : one.units === other.units * 10n ** BigInt(shift)
}

const significantDigits = (number: string): number => {
  const units = String(fractionOf(number).units).replace('-', '').replace(/0+$/, '')
  return units.length
}

/** Returns true if the value that JSON.parse returns shows that digits may be lost. */
export const isDoubtful = (token: string): boolean => {
  const value = Number(token)
  if (!Number.isFinite(value) || significantDigits(String(value)) > 15) return true
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

/** Returns true if a number has more digits than JavaScript keeps. */
export const isLong = (token: string): boolean => {
  if (!isDoubtful(token)) return false
  const value = Number(token)
  return !Number.isFinite(value) || !isSameDecimal(fractionOf(token), fractionOf(String(value)))
}

/** Returns a number without an exponent. */
export const withoutExponent = (number: string): string => {
  const { units, scale } = fractionOf(number)
  if (scale <= 0) return String(units * 10n ** BigInt(-scale))
  const digits = String(units).padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Returns the numbers of a text, strings aside. */
export const numbersIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(WORD), ([word]) => word).filter((word) => !word.startsWith('"'))

/** Returns the text with every long number as a string. */
export const keepDigits = (text: string): string =>
  text.replace(WORD, (word) => (!word.startsWith('"') && isLong(word) ? `"${word}"` : word))
