import type { Path } from '../diagnostics/issue'
import { byteOrderMark } from './byte-order-mark'
import { gluedTimestamp } from './glued-timestamp'
import { longNumber } from './long-number'
import { missingComma } from './missing-comma'
import { paddedKey } from './padded-key'
import { paddedValue } from './padded-value'
import { zeroTime } from './zero-time'

/** Every repair, in the order in which the decoder looks for the faults: in the text, in keys, in values. */
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
 * Every known fault that the library repairs, in the order in which it looks for them.
 *
 * - `byte-order-mark`: a byte order mark before the JSON
 * - `missing-comma`: no comma between two members of an object
 * - `long-number`: a number with more digits than JavaScript keeps; it is read as a string
 * - `padded-key`, `padded-value`: whitespace around a key or a value
 * - `glued-timestamp`: no space between date and time of day
 * - `zero-time`: a time before the year 2000 or of zeros; it means that there is no time
 *
 * The two-way sample of the platform's document has `missing-comma`, `padded-key` and `glued-timestamp`.
 */
export const REPAIR_CODES = /* @__PURE__ */ REPAIRS.map(
  ({ code }) => code
) as readonly RepairCode[] as readonly [RepairCode, ...RepairCode[]]

/** One fault that was repaired. */
export interface Repair {
  /** The known fault; one of `REPAIR_CODES`. */
  readonly code: RepairCode
  /** The repaired field, in clean wire names; absent for a repair of the text. */
  readonly path?: Path
  /** The UTF-16 code units before the place in the text as sent; absent for a repair of a field. */
  readonly offset?: number
}

/** The repairs that are enabled. */
export type EnabledRepairs = Readonly<Record<RepairCode, boolean>>
