/** Returns true if any string or key in a JSON value contains a text. */
export const containsText = (value: unknown, text: string): boolean => {
  // Does not recurse, because `JSON.parse` has no depth limit.
  const seen = new Set<unknown>()
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string' && next.includes(text)) return true
    // A value that was created in code can contain itself.
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    for (const [key, inner] of Object.entries(next)) {
      if (key.includes(text)) return true
      open.push(inner)
    }
  }
  return false
}
