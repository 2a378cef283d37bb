import { parseJson } from './parse'

/** The platform's call states. The key `state` alone proves nothing: addresses and tickets have one. */
const STATES: ReadonlySet<unknown> = new Set(['callout', 'alerting', 'answer', 'disconnect'])

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns true if a member is typical of a callback or a record of the platform. */
const isTelling = (key: string, value: unknown): boolean => {
  if (key === 'cdr') return Array.isArray(value)
  if (key === 'fid') return typeof value === 'string' || typeof value === 'number'
  return key === 'state' && STATES.has(value)
}

/** Returns true if the value is an object with a member that is typical of a callback or a record. */
export const looksLikeCallback = (value: unknown): boolean =>
  isObject(value) && Object.entries(value).some(([key, member]) => isTelling(key.trim(), member))

/**
 * Returns true if the value looks like a callback, is JSON text of one, or is a list that starts with one.
 */
export const holdsCallback = (value: unknown): boolean => {
  const inner = typeof value === 'string' && /^\s*[[{]/.test(value) ? parseJson(value) : value
  return looksLikeCallback(Array.isArray(inner) ? inner[0] : inner)
}
