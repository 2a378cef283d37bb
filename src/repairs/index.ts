import type { Path } from '../diagnostics/issue'
import { byteOrderMark } from './byte-order-mark'
import { gluedTimestamp } from './glued-timestamp'
import { longNumber } from './long-number'
import { missingComma } from './missing-comma'
import { paddedKey } from './padded-key'
import { paddedValue } from './padded-value'
import { zeroTime } from './zero-time'

/** Every repair, in the order in which the decoder looks for the faults: first in the text, then in keys, then in values. */
export const REPAIRS = [
  byteOrderMark,
  missingComma,
  longNumber,
  paddedKey,
  paddedValue,
  gluedTimestamp,
  zeroTime
] as const

/** The code of a repair; one of `REPAIR_CODES`. */
export type RepairCode = (typeof REPAIRS)[number]['code']

/**
 * Every fault that the library repairs, in the order in which it looks for them.
 *
 * In the text: `byte-order-mark`; `missing-comma` between two members; `long-number`, a number with more digits than
 * JavaScript keeps, which is read as a string. In a field: `padded-key` and `padded-value`, whitespace around it;
 * `glued-timestamp`, a time without the space between date and clock; `zero-time`, a time before the year 2000 or of zeros,
 * which means that it never came. The two-way sample of the platform's document has `missing-comma`, `padded-key` and
 * `glued-timestamp`.
 */
export const REPAIR_CODES = /* @__PURE__ */ REPAIRS.map(
  ({ code }) => code
) as readonly RepairCode[] as readonly [RepairCode, ...RepairCode[]]

/** One fault that was repaired. */
export interface Repair {
  /** The fault; one of `REPAIR_CODES`. */
  readonly code: RepairCode
  /** The repaired field, in clean wire names; absent for a repair of the text. */
  readonly path?: Path
  /** UTF-16 code units before the place in the text as it came; absent for a repair of a field. */
  readonly offset?: number
}

/** The repairs that are enabled. */
export type EnabledRepairs = Readonly<Record<RepairCode, boolean>>
