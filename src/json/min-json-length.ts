import { mayLoseDigits } from './numbers'

/**
 * The number of levels to measure and count. A body of the platform has three. The scan for duplicate keys
 * handles deeper values without recursion.
 */
export const MAX_DEPTH = 8

/** Returns the number of digits in the integer part of a number below 1,000. */
const integerDigits = (value: number): number => {
  if (value < 10) return 1
  return value < 100 ? 2 : 3
}

/**
 * Returns a lower bound for the length of a JSON number; `NaN` if the number may have lost digits.
 *
 * The plain form is the shortest unless it has three zeros at one end (`1e3` is shorter than
 * `1000`, `5e-3` than `0.005`). The numbers that the platform sends, integers below 1,000 and
 * amounts, are measured without writing them.
 */
const minNumberLength = (value: number): number => {
  if (value >= 0 && value < 1_000) {
    if (Number.isInteger(value)) return integerDigits(value)
    const hundredths = Math.round(value * 100)
    if (hundredths / 100 === value) return integerDigits(value) + (hundredths % 10 === 0 ? 2 : 3)
  }
  if (mayLoseDigits(value)) return NaN
  if (value < 0.01) return 1
  if (value % 1_000 !== 0) return String(value).length
  // `12e3` is the shortest form of 12000: its digits without the zeros, and two more characters.
  let significant = value
  while (significant % 10 === 0) significant /= 10
  return String(significant).length + 2
}

/**
 * Returns a lower bound for the length of a JSON text of the value. Escapes and whitespace only
 * make a text longer. Returns `NaN` if a number of the value may have lost digits.
 *
 * An object of n members has two braces and n - 1 commas, and each member has two quotes and a
 * colon: 4 n + 1 characters.
 */
export const minJsonLength = (value: unknown, depth = 0): number => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return minNumberLength(value)
  if (value === null || value === true) return 4
  if (typeof value !== 'object') return 5
  if (depth === MAX_DEPTH) return 0
  return Array.isArray(value)
    ? minArrayLength(value, depth + 1)
    : minObjectLength(value as Readonly<Record<string, unknown>>, depth + 1)
}

const minArrayLength = (items: readonly unknown[], depth: number): number => {
  let length = items.length === 0 ? 2 : 1
  for (const item of items) length += 1 + minJsonLength(item, depth)
  return length
}

const minObjectLength = (members: Readonly<Record<string, unknown>>, depth: number): number => {
  let length = 1
  for (const key in members) {
    const value = members[key]
    // Measure strings here: most values are strings, and each saves a call.
    length += key.length + 4 + (typeof value === 'string' ? value.length + 2 : minJsonLength(value, depth))
  }
  return length === 1 ? 2 : length
}
