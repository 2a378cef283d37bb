/** An object or array that is being written. */
interface Frame {
  /** Each member, and the text before it. */
  readonly members: readonly (readonly [before: string, value: unknown])[]
  readonly end: string
  next: number
}

const openArray = (items: readonly unknown[]): Frame => ({
  members: items.map((item, index) => [index === 0 ? '' : ',', item]),
  end: ']',
  next: 0
})

const openObject = (value: Readonly<Record<string, unknown>>): Frame => ({
  members: Object.keys(value)
    .sort()
    .map((key, index) => [`${index === 0 ? '' : ','}${JSON.stringify(key)}:`, value[key]]),
  end: '}',
  next: 0
})

/**
 * Returns JSON text that is the same for equal values: without whitespace, object keys in the order of their
 * UTF-16 code units. Writes `-0` as `0`. Does not recurse, so no depth overflows the stack.
 *
 * @param value - a value for which `isJson` is true
 */
export const canonicalJson = (value: unknown): string => {
  const frames: Frame[] = []
  const write = (next: unknown): string => {
    if (typeof next !== 'object' || next === null) return JSON.stringify(next)
    const isArray = Array.isArray(next)
    frames.push(isArray ? openArray(next) : openObject(next as Readonly<Record<string, unknown>>))
    return isArray ? '[' : '{'
  }
  let text = write(value)
  for (let frame = frames[0]; frame !== undefined; frame = frames[frames.length - 1]) {
    const member = frame.members[frame.next++]
    if (member === undefined) {
      text += frame.end
      frames.pop()
    } else text += member[0] + write(member[1])
  }
  return text
}
