const isScalar = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/**
 * Returns true for objects and arrays as literals create them, in any realm. The prototype of an
 * array is an array itself.
 */
export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (Array.isArray(value)) return Array.isArray(prototype)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Returns the values in an object or array; `undefined` if JSON would omit or replace any. */
const childrenOf = (value: unknown): readonly unknown[] | undefined => {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return undefined
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === 'function') return undefined
  const isArray = Array.isArray(value)
  const children: readonly unknown[] = isArray ? value : Object.values(value)
  // The counts differ if there are symbols, non-enumerable members, holes, or named members in an
  // array. An array has one more key than items: `length`.
  return Reflect.ownKeys(value).length === children.length + (isArray ? 1 : 0) ? children : undefined
}

/**
 * Returns true if `JSON.stringify` can write the value without losing any of it. Does not recurse,
 * so no depth overflows the stack.
 */
export const isJson = (value: unknown): boolean => {
  if (isScalar(value)) return true
  const pending: unknown[] = [value]
  // An object inside itself is a cycle. One that is done may occur again.
  const states = new Map<unknown, 'open' | 'done'>()
  while (pending.length > 0) {
    const next = pending[pending.length - 1]
    if (states.has(next)) {
      states.set(next, 'done')
      pending.pop()
      continue
    }
    const children = childrenOf(next)
    if (children === undefined) return false
    states.set(next, 'open')
    // An array with as many named members as holes passes the count, but its holes are `undefined`.
    for (const child of children) {
      if (isScalar(child)) continue
      if (states.get(child) === 'open') return false
      pending.push(child)
    }
  }
  return true
}
