const tagOf = (value: unknown): string => Object.prototype.toString.call(value)

const isJsonWord = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  tagOf(value) === '[object Object]' ||
  tagOf(value) === '[object Array]'

/** Whether JSON can write the value and nothing of it is lost, but for the sign of -0, at any depth it can write at all. */
export const isJson = (value: unknown): boolean => {
  let isWhole = true
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key: string, member: unknown) {
    // Asked of the holder, because `member` is what `toJSON` has made of it.
    if (!isJsonWord(this[key])) isWhole = false
    return member
  })
  return isWhole
}
