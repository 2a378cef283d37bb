import type { WireRecord } from '../wire-record'

/** The fault that the repair `padded-key` undoes: blanks around a key, in the place where it stood, as `" stateDesc "`. */
export const padKey = (record: WireRecord, name: string): WireRecord =>
  // From entries, because assigning to `__proto__` would change the object instead of keeping the member.
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key === name ? ` ${key} ` : key, value]))
