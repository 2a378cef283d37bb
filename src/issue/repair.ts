import type { Path } from './issue'

/**
 * Every fault that the library knows how to repair, in the order in which it looks for them.
 *
 * In the text: `byte-order-mark`; `missing-comma`, between two members. In a member: `padded-key` and
 * `padded-value`, blanks around it; `glued-timestamp`, a time without the blank between date and clock. `missing-comma`,
 * `padded-key` and `glued-timestamp` are the faults of the two-way sample in the platform's document.
 */
export const REPAIR_CODES = [
  'byte-order-mark',
  'missing-comma',
  'padded-key',
  'padded-value',
  'glued-timestamp'
] as const

/** One of `REPAIR_CODES`. */
export type RepairCode = (typeof REPAIR_CODES)[number]

/** One fault that was repaired. */
export interface Repair {
  /** Which fault; one of `REPAIR_CODES`. */
  readonly code: RepairCode
  /** The repaired member, in clean wire names; absent for a repair of the text. */
  readonly path?: Path
  /** UTF-16 units before the place in the text as it came; absent for a repair of a member. */
  readonly offset?: number
}
