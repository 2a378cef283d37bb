/** One record as the platform sends it: wire names and whatever stands under them. */
export type WireRecord = Readonly<Record<string, unknown>>

export const isWireRecord = (value: unknown): value is WireRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
