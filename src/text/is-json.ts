const isWord = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/** Whether it is an object or a list as a literal makes them, in whichever realm. The prototype of lists is a list itself. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (Array.isArray(value)) return Array.isArray(prototype)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** What stands in an object or a list; `undefined` where JSON would leave out some of it, or write something else. */
const membersOf = (value: unknown): readonly unknown[] | undefined => {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return undefined
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === 'function') return undefined
  const isList = Array.isArray(value)
  const members: readonly unknown[] = isList ? value : Object.values(value)
  // Symbols, hidden members, names in a list, gaps. Beside its items a list has its length.
  return Reflect.ownKeys(value).length === members.length + (isList ? 1 : 0) ? members : undefined
}

/** Whether JSON can write the value and nothing of it is lost. Without recursion, so that no depth is too great. */
export const isJson = (value: unknown): boolean => {
  if (isWord(value)) return true
  const open: unknown[] = [value]
  // Met within itself, an object makes a circle; behind us, it may be met as often as it likes.
  const met = new Map<unknown, 'around' | 'behind'>()
  while (open.length > 0) {
    const next = open.at(-1)
    if (met.has(next)) {
      met.set(next, 'behind')
      open.pop()
      continue
    }
    const members = membersOf(next)
    if (members === undefined) return false
    met.set(next, 'around')
    // Of a list with gaps and as many names, each gap is `undefined` here.
    for (const member of members) {
      if (isWord(member)) continue
      if (met.get(member) === 'around') return false
      open.push(member)
    }
  }
  return true
}
