const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

/** Writes a time as the fixtures have it: in China time, as the bodies do. */
const chinaTime = (time: Date): string =>
  new Date(time.getTime() + CHINA_OFFSET_MS).toISOString().replace('Z', '+08:00')

/** Returns an outcome as plain data, with times in China time, so that a fixture can be compared with its body. */
export const readable = (value: unknown): unknown => {
  if (value instanceof Date) return chinaTime(value)
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]))
}
