const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The key of the records among those of a body: `cdr`; where neither `fid` nor `state` marks a record by itself, with blanks
 * around it too.
 */
export const envelopeKeyOf = (keys: readonly string[]): string | undefined => {
  if (keys.includes('cdr')) return 'cdr'
  if (keys.includes('fid') || keys.includes('state')) return undefined
  return keys.find((key) => key.trim() === 'cdr')
}

/** The records of a body that could be opened. */
export const recordsIn = (value: unknown): readonly unknown[] => {
  const key = isObject(value) ? envelopeKeyOf(Object.keys(value)) : undefined
  if (!isObject(value) || key === undefined) return [value]
  const records = value[key]
  return Array.isArray(records) ? (records as readonly unknown[]) : []
}
