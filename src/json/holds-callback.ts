import { parseJson } from './parse'

const KEYS = ['cdr', 'fid', 'state'] as const

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns true if the value is an object with a key that a callback or a record of the platform has. */
export const looksLikeCallback = (value: unknown): boolean =>
  isObject(value) && KEYS.some((key) => Object.hasOwn(value, key))

/** Returns true if the value looks like a callback, is JSON text of one, or a list that begins with one. */
export const holdsCallback = (value: unknown): boolean => {
  const inner = typeof value === 'string' && /^\s*[[{]/.test(value) ? parseJson(value) : value
  return looksLikeCallback(Array.isArray(inner) ? inner[0] : inner)
}
