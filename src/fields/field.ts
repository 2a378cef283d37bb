import type { ValueRepair } from '../repairs/repair'

/** The result of `read` for an empty value, for example the time of a call that nobody answered. */
export const EMPTY = null

/** The result of `read` for an invalid value. */
export const INVALID: unique symbol = Symbol('invalid')

/** The result of `read`. */
export type ReadResult<T> = T | typeof EMPTY | typeof INVALID

/**
 * One type of field in the platform's tables, in both directions. A type is one object literal that reads no
 * member of another object: bundlers cannot tree-shake a literal that does.
 */
export interface FieldType<T> {
  /** The rule for a valid value, in words that follow "must be": "a whole number of seconds". */
  readonly expected: string
  /** Returns the value, `EMPTY` or `INVALID`. Never throws. */
  readonly read: (value: unknown, utcOffset: number) => ReadResult<T>
  /** Returns the value as the platform writes it, always a string. */
  readonly write: (value: T, utcOffset: number) => string
  /** The JSON numbers that the type accepts in addition to strings; absent if none. */
  readonly numbers?: 'whole' | 'decimal'
  /** The repairs to try, in this order, on a string for which `read` returns `INVALID`. */
  readonly repairs: readonly ValueRepair[]
}

/** Returns true if a number is a whole number with all its digits: above 2^53 - 1 `JSON.parse` loses some. */
export const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value)
