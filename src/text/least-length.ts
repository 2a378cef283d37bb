// A body of the platform is three levels deep; what is deeper is left to the scan, which has no stack to overflow.
const DEEPEST = 8

/** The digits of the whole part of a number below 1,000. */
const wholeDigits = (value: number): number => {
  if (value < 10) return 1
  return value < 100 ? 2 : 3
}

/**
 * The least characters that any JSON number of this value takes, or fewer. The plain form is the shortest where it has
 * no run of three zeros at either end (`1e3` is shorter than `1000`, `5e-3` than `0.005`); for the numbers that the
 * platform sends, its length is counted without writing them.
 */
const leastNumberLength = (value: number): number => {
  if (value >= 0 && value < 1_000) {
    if (Number.isInteger(value)) return wholeDigits(value)
    const hundredths = Math.round(value * 100)
    if (hundredths / 100 === value) return wholeDigits(value) + (hundredths % 10 === 0 ? 2 : 3)
  }
  if (!(value >= 0.01) || value > Number.MAX_SAFE_INTEGER) return 1
  if (value % 1_000 !== 0) return String(value).length
  // `12e3` is the shortest form of 12000: its digits without the zeros, and two characters more.
  let significant = value
  while (significant % 10 === 0) significant /= 10
  return String(significant).length + 2
}

/**
 * The least characters that the JSON text of this value takes, or fewer: escapes and blanks only make it longer.
 *
 * An object of n members takes two braces, n - 1 commas and, for each member, two quotes and a colon: 4 n + 1.
 */
export const leastLength = (value: unknown, depth = 0): number => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return leastNumberLength(value)
  if (value === null || value === true) return 4
  if (typeof value !== 'object') return 5
  if (depth === DEEPEST) return 0
  return Array.isArray(value)
    ? leastArrayLength(value, depth + 1)
    : leastObjectLength(value as Readonly<Record<string, unknown>>, depth + 1)
}

const leastArrayLength = (items: readonly unknown[], depth: number): number => {
  let length = items.length === 0 ? 2 : 1
  for (const item of items) length += 1 + leastLength(item, depth)
  return length
}

const leastObjectLength = (members: Readonly<Record<string, unknown>>, depth: number): number => {
  let length = 1
  for (const key in members) {
    const value = members[key]
    // Strings are most of what there is: measured here, they save a call each.
    length += key.length + 4 + (typeof value === 'string' ? value.length + 2 : leastLength(value, depth))
  }
  return length === 1 ? 2 : length
}
