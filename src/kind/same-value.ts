/** An object of members, of any realm; a list has the tag of a list. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value))

/** Whether two values of an event are the same: times by their moment, lists and objects by their members. */
export const isSameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
  )
}
