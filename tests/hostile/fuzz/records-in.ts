const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Finds the key of the records among the keys of a body: `cdr`; with whitespace around it only if neither `fid` nor `state`
 * makes the body a bare record. Such a body is rejected.
 */
export const envelopeKeyOf = (keys: readonly string[]): string | undefined => {
  if (keys.includes('cdr')) return 'cdr'
  if (keys.includes('fid') || keys.includes('state')) return undefined
  return keys.find((key) => key.trim() === 'cdr')
}

/** Returns the records of a body that could be opened. */
export const recordsIn = (value: unknown): readonly unknown[] => {
  const key = isObject(value) ? envelopeKeyOf(Object.keys(value)) : undefined
  if (!isObject(value) || key === undefined) return [value]
  const records = value[key]
  return Array.isArray(records) ? (records as readonly unknown[]) : []
}
