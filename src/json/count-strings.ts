import { MAX_DEPTH } from './min-json-length'
import { mayLoseDigits } from './numbers'

const BACKSLASH = 0x5c

/**
 * Returns the number of strings in a valid JSON text, keys included: each has two unescaped quotes.
 * Returns `undefined` if the text has an escaped backslash, because a quote after it may be either.
 */
export const countStringTokens = (text: string): number | undefined => {
  if (text.includes('\\\\')) return undefined
  let quotes = 0
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text.charCodeAt(quote - 1) !== BACKSLASH) quotes++
  }
  return quotes / 2
}

/**
 * Returns the number of strings in a JSON value, keys included; `NaN` if the value is deeper than
 * `MAX_DEPTH`, or has a number that may have lost digits.
 */
export const countStrings = (value: unknown, depth = 0): number => {
  if (typeof value === 'string') return 1
  if (typeof value === 'number') return mayLoseDigits(value) ? NaN : 0
  if (typeof value !== 'object' || value === null) return 0
  if (depth === MAX_DEPTH) return NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += countStrings(item, depth + 1)
    return count
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const key in members) count += 1 + countStrings(members[key], depth + 1)
  return count
}
