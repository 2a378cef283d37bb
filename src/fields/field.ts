import type { ValueRepair } from '../repairs/repair'

/** The outcome of `read` for a value that says "none": what the platform sends for a time that never came. */
export const EMPTY = null

/** The outcome of `read` for a value that is not of the type. */
export const INVALID: unique symbol = Symbol('invalid')

/** What `read` makes of a value. */
export type ReadResult<T> = T | typeof EMPTY | typeof INVALID

/**
 * One type of field in the platform's tables, in both directions. A type is one object literal that reads no member of another:
 * bundlers cannot leave out a literal that does, and every application would pay for it.
 */
export interface FieldType<T> {
  /** What a valid value is, in words that follow "must be": "a whole number of seconds". */
  readonly expected: string
  /** Returns the value, `EMPTY` or `INVALID`. Never throws. */
  readonly read: (value: unknown, utcOffset: number) => ReadResult<T>
  /** Returns the value as the platform writes it, which is always a string. */
  readonly write: (value: T, utcOffset: number) => string
  /** The JSON numbers that the type takes, in addition to strings; absent if none. */
  readonly numbers?: 'whole' | 'decimal'
  /** The repairs to try, in this order, on a string that `read` finds invalid. */
  readonly repairs: readonly ValueRepair[]
}

/** Returns true if a number has all its digits: beyond 2^53 - 1 `JSON.parse` loses some, and ids have no fraction. */
export const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value)
