import type { ValueRepair } from '../repairs/repair'
import { zeroTime } from '../repairs/zero-time'
import type { FieldType } from './field'
import { readTime, time } from './time'

const FIRST_CENTURY = 20

const withZeroTime = ({ repairs }: Pick<FieldType<Date>, 'repairs'>): readonly ValueRepair[] => [
  ...repairs,
  zeroTime
]

/**
 * A time that may be empty: the platform sends `''` (seen in production). A time before the year 2000 means
 * the same (inferred), because no real call is older: the repair `zero-time` reads it.
 */
export const optionalTime = {
  expected: 'a time that exists, from the year 2000 on, as YYYY-MM-DD HH:mm:ss[.SSS]',
  read: (value, utcOffset) => readTime(value, utcOffset, FIRST_CENTURY),
  write: (value: Date | null, utcOffset) => (value === null ? '' : time.write(value, utcOffset)),
  repairs: /* @__PURE__ */ withZeroTime(time)
} as const satisfies FieldType<Date>
