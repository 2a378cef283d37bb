import { isPlain } from './is-json'

/** A limit, because a proxy can create new proxies endlessly. */
const MOST_OBJECTS = 1_000_000

/** Returns the values of an object; `undefined` if reading it can run code of the caller. */
const valuesOf = (object: object): readonly unknown[] | undefined => {
  if (!isPlain(object)) return undefined
  // This reads a key that the object lacks: a proxy can throw for any key.
  const values: unknown[] = [Object.prototype.toString.call(object)]
  for (const key of Reflect.ownKeys(object)) {
    const property = Object.getOwnPropertyDescriptor(object, key)
    if (property === undefined || !('value' in property)) return undefined
    // Also read the value, because a proxy can throw for a read and not for a descriptor.
    values.push((object as Readonly<Record<string | symbol, unknown>>)[key])
  }
  return values
}

/**
 * Returns true if reading a value cannot throw: it has no getters, and its objects are plain objects or
 * arrays. Recognises a proxy only if it throws. Never throws. Does not recurse, so no depth overflows the
 * stack.
 */
export const isPlainData = (value: unknown): boolean => {
  const pending: unknown[] = [value]
  const seen = new Set<unknown>()
  try {
    while (pending.length > 0) {
      const next = pending.pop()
      if (typeof next === 'function' || seen.size > MOST_OBJECTS) return false
      if (typeof next !== 'object' || next === null || seen.has(next)) continue
      seen.add(next)
      const values = valuesOf(next)
      if (values === undefined) return false
      for (const inner of values) pending.push(inner)
    }
    return true
  } catch {
    return false
  }
}
