/** Returns true if two values have the same members in the same order, at any depth; 0 and -0 differ. */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  const open: [unknown, unknown][] = [[one, other]]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = pair
    if (Object.is(a, b)) continue
    if (a instanceof Date && b instanceof Date && a.getTime() === b.getTime()) continue
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || a instanceof Date) return false
    const names = Object.keys(a)
    const others = Object.keys(b)
    if (names.length !== others.length || names.some((name, at) => name !== others[at])) return false
    const [values, otherValues]: unknown[][] = [Object.values(a), Object.values(b)]
    values?.forEach((value, at) => open.push([value, otherValues?.[at]]))
  }
  return true
}
