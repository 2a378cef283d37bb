import type { Issue } from '../diagnostics/issue'
import type { CallbackEvent } from '../events'
import type { Extra } from '../records/wire-record'
import type { Repair } from '../repairs'
import type { CallbackFailure, RejectedRecord } from './callback'
import { formatIssues } from './format-issues'

/** The same symbol in every copy of the package, so that one copy recognises the errors of another. */
const BRAND = Symbol.for('huadan.CallbackError')

const MOST_LINES = 20

/** Formats the first issues only: with many bad records, all issues together are larger than the body. */
const summaryOf = (issues: readonly Issue[]): string => {
  const lines = formatIssues(issues.slice(0, MOST_LINES))
  return issues.length > MOST_LINES ? `${lines}\n… and ${issues.length - MOST_LINES} more` : lines
}

/**
 * The error of a rejected body. Its message and stack contain no value of the payload. `events` and
 * `rejected` are not enumerable, so printing the error does not show phone numbers.
 */
export class CallbackError extends Error implements CallbackFailure {
  /** The name in logs. To recognise the error, use `isCallbackError`. */
  override readonly name = 'CallbackError'
  /** Every issue, record by record; never empty. */
  readonly issues: CallbackFailure['issues']
  /** The repairs that were needed to read the events. */
  readonly repairs: readonly Repair[]
  /** The events of the good records. */
  declare readonly events: readonly CallbackEvent[]
  /** The rejected records, in the order of the body; `[]` if the body itself was rejected. */
  declare readonly rejected: readonly RejectedRecord[]
  /** The other fields of the envelope, as sent; absent if there are none. */
  declare readonly extra?: Extra

  /** @param failure - the `left` of `decode`; the message has its first 20 issues, one line each */
  constructor(failure: CallbackFailure) {
    super(summaryOf(failure.issues))
    this.issues = failure.issues
    this.repairs = failure.repairs
    Object.defineProperty(this, 'events', { value: failure.events })
    Object.defineProperty(this, 'rejected', { value: failure.rejected })
    if (failure.extra !== undefined) Object.defineProperty(this, 'extra', { value: failure.extra })
    Object.defineProperty(this, BRAND, { value: true })
  }
}

/** Returns true for an error of any realm: `instanceof` recognises only errors of the current one. */
const isError = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Error]'

/**
 * Returns true if a value is a `CallbackError`, of this or another copy of the package; `instanceof` gives
 * the same answer. Never throws.
 *
 * @param value - any caught value
 */
export const isCallbackError = (value: unknown): value is CallbackError => {
  try {
    return BRAND in Object(value) && isError(value)
  } catch {
    // A proxy that throws is not our error.
    return false
  }
}

/**
 * Returns true for an object whose constructor is running: it has no brand yet. A class compiled to ES5
 * throws if its `this` is not an instance.
 */
const isBegun = (value: unknown): boolean => {
  try {
    return Object.prototype.isPrototypeOf.call(CallbackError.prototype, value as object)
  } catch {
    return false
  }
}

// Set outside the class: esbuild renames a class that refers to itself to `_CallbackError`.
Object.defineProperty(CallbackError, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return this === CallbackError
      ? isCallbackError(value) || isBegun(value)
      : Function.prototype[Symbol.hasInstance].call(this as typeof CallbackError, value)
  }
})
