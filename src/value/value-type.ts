import type { RepairCode } from '../issue/repair'

/** One known fault of a value's text, and how it is mended: the text comes back as it was where there is no such fault. */
export interface Mend {
  readonly code: RepairCode
  readonly mend: (text: string) => string
}

/** One kind of value of the platform's tables, both directions. */
export interface ValueType<T> {
  /** What such a value is, in words for messages: "a whole number of seconds". */
  readonly expected: string
  /** The value; `null` where the platform says that there is none; `undefined` for anything else. Never throws. */
  readonly read: (value: unknown, utcOffset: number) => T | null | undefined
  /** The value as the platform writes it, which is always a string. */
  readonly write: (value: T, utcOffset: number) => string
  /** The repairs to try, in this order, on a string that `read` does not take. */
  readonly mends: readonly Mend[]
}
