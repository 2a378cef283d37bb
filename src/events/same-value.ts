import { hasOwn } from '../json/has-own'

// Tags instead of `instanceof`, which recognises only classes of the current realm: a cloned event can be of
// another realm.
const tagOf = (value: unknown): string => Object.prototype.toString.call(value)

/** Returns true for a `Date` of any realm. */
export const isDate = (value: unknown): value is Date => tagOf(value) === '[object Date]'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  tagOf(value) === '[object Object]' || tagOf(value) === '[object Array]'

/**
 * Returns true if two values of an event are equal. Compares times as moments, and lists and objects by their
 * members.
 */
export const isSameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (isDate(one) && isDate(other)) return one.getTime() === other.getTime()
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => hasOwn(other, key) && isSameValue(one[key], other[key]))
  )
}
