/** One record as the platform sends it: wire names and any values. */
export type WireRecord = Readonly<Record<string, unknown>>

/** The unknown fields, which the platform's table does not list, by their keys and exactly as sent. */
export type Extra = Readonly<Record<string, unknown>>

/** Returns true if a value is a JSON object. */
export const isWireRecord = (value: unknown): value is WireRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
