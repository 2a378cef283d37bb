import type { Path } from './issue'

/** Every fault that the library knows how to repair, in the order in which it looks for them. */
export const REPAIR_CODES = [
  'byte-order-mark',
  'missing-comma',
  'padded-key',
  'padded-value',
  'glued-timestamp'
] as const

export type RepairCode = (typeof REPAIR_CODES)[number]

/** One fault that was repaired. */
export interface Repair {
  readonly code: RepairCode
  /** The repaired member, in clean wire names; absent for a repair of the text. */
  readonly path?: Path
  /** UTF-16 units before the place in the text as it came; absent for a repair of a member. */
  readonly offset?: number
}
