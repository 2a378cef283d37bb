const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

/** A time as it stands in the fixtures: China time, which is how the bodies write it. */
const chinaTime = (time: Date): string =>
  new Date(time.getTime() + CHINA_OFFSET_MS).toISOString().replace('Z', '+08:00')

/** An outcome as plain data, times in words, so that a fixture can be read beside its body. */
export const readable = (value: unknown): unknown => {
  if (value instanceof Date) return chinaTime(value)
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]))
}
