/** Returns true if -0 occurs in the value, at any depth. Does not recurse. */
const hasNegativeZero = (value: unknown): boolean => {
  const pending: unknown[] = [value]
  const seen = new Set<unknown>()
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next !== 'object' || next === null) {
      if (Object.is(next, -0)) return true
    } else if (!seen.has(next)) {
      seen.add(next)
      for (const child of Object.values(next) as unknown[]) pending.push(child)
    }
  }
  return false
}

/** Returns a string that does not occur in the text. */
const unusedString = (text: string): string => {
  let unused = '-0'
  while (text.includes(`"${unused}"`)) unused = `-${unused}`
  return unused
}

const stringify = (value: unknown): string => {
  const text = JSON.stringify(value)
  if (!hasNegativeZero(value)) return text
  const placeholder = unusedString(text)
  const withPlaceholders = JSON.stringify(value, (_key, child: unknown) =>
    Object.is(child, -0) ? placeholder : child
  )
  return withPlaceholders.split(`"${placeholder}"`).join('-0')
}

/**
 * Returns the value as JSON text, like `JSON.stringify`, but writes -0 as `-0` and not as `0`: a
 * body may contain it, and must stay the same when it is written back.
 *
 * @param value - a value for which `isJson` is true
 * @throws RangeError if the value is too deep for the stack, or too long for a string
 */
export const writeJson = (value: unknown): string => {
  try {
    return stringify(value)
  } catch {
    // Engines throw different errors here, and their messages do not name the cause.
    throw new RangeError('cannot write JSON: nested too deeply or too long')
  }
}
