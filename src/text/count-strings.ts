// A body of the platform is three levels deep; what is deeper is left to the scan, which has no stack to overflow.
const DEEPEST = 8

const BACKSLASH = 0x5c

/** How many strings a JSON text holds, its keys included; `undefined` where a backslash before a quote may be escaped itself. */
export const stringsInText = (text: string): number | undefined => {
  if (text.includes('\\\\')) return undefined
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charCodeAt(at - 1) !== BACKSLASH) quotes++
  }
  return quotes / 2
}

/** How many strings a JSON value holds, its keys included; `NaN` where it is too deep to be counted. */
export const stringsInValue = (value: unknown, depth = 0): number => {
  if (typeof value === 'string') return 1
  if (typeof value !== 'object' || value === null) return 0
  if (depth === DEEPEST) return NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += stringsInValue(item, depth + 1)
    return count
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const key in members) count += 1 + stringsInValue(members[key], depth + 1)
  return count
}
