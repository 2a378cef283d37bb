const tagOf = (value: unknown): string => Object.prototype.toString.call(value)

const isContainer = (value: unknown): value is object =>
  tagOf(value) === '[object Object]' || tagOf(value) === '[object Array]'

/** Whether all that stands in objects and lists, at any depth, passes the test. Without recursion. */
const everyWord = (value: unknown, test: (word: unknown) => boolean): boolean => {
  const open: unknown[] = [value]
  const seen = new Set<unknown>()
  while (open.length > 0) {
    const next = open.pop()
    if (!isContainer(next)) {
      if (!test(next)) return false
    } else if (!seen.has(next)) {
      seen.add(next)
      for (const member of Object.values(next) as unknown[]) open.push(member)
    }
  }
  return true
}

/** A string that the text does not hold, however often it is asked. */
const placeholderFor = (text: string): string => {
  let placeholder = '-0'
  while (text.includes(`"${placeholder}"`)) placeholder = `-${placeholder}`
  return placeholder
}

const written = (value: unknown): string => {
  const text = JSON.stringify(value)
  if (everyWord(value, (word) => !Object.is(word, -0))) return text
  const placeholder = placeholderFor(text)
  const withPlaceholders = JSON.stringify(value, (_key, member: unknown) =>
    Object.is(member, -0) ? placeholder : member
  )
  return withPlaceholders.replaceAll(`"${placeholder}"`, '-0')
}

/**
 * As `JSON.stringify`, but -0, which a body may well hold, is written as it was read and not as 0.
 *
 * @param value - JSON, as `isJson` knows it
 * @throws RangeError when it is deeper than the engine's stack, or longer than its strings
 */
export const writeJson = (value: unknown): string => {
  try {
    return written(value)
  } catch {
    // What engines throw here is not the same in all of them, nor does it say what is at fault.
    throw new RangeError('nested too deeply, or too long, to be written as JSON')
  }
}
