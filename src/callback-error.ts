import type { CallbackFailure, RejectedRecord } from './callback'
import type { CallbackEvent, Extra } from './event'
import { formatIssues } from './issue/format-issues'
import type { Issue } from './issue/issue'
import type { Repair } from './issue/repair'

/** The same in every copy of the package, so that one copy knows the errors of another. */
const BRAND = Symbol.for('huadan.CallbackError')

const MOST_LINES = 20

/** A body of many bad records has many issues; a message of them all would be larger than the body. */
const summaryOf = (issues: readonly Issue[]): string => {
  const lines = formatIssues(issues.slice(0, MOST_LINES))
  return issues.length > MOST_LINES ? `${lines}\n… and ${issues.length - MOST_LINES} more` : lines
}

/**
 * A refused body, as an error. Its message and stack hold no value of the payload; what was good and what was refused is
 * at hand as `events` and `rejected`, which printing the error leaves out, because they hold people's phone numbers.
 */
export class CallbackError extends Error implements CallbackFailure {
  /** For logs; to ask whether an error is one, see `isCallbackError`. */
  override readonly name = 'CallbackError'
  /** Every reason, record by record; never empty. */
  readonly issues: CallbackFailure['issues']
  /** What had to be repaired to read the events. */
  readonly repairs: readonly Repair[]
  /** The events of the records that were good. */
  declare readonly events: readonly CallbackEvent[]
  /** The records that were refused, in the order of the body; `[]` where the body itself was refused. */
  declare readonly rejected: readonly RejectedRecord[]
  /** The members of the envelope beside `cdr`, as sent; absent when there are none. */
  declare readonly extra?: Extra

  /** @param failure - what `decode` gave; the message prints the first 20 of its issues, a line each */
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

/** An error of any realm: `instanceof` knows those of its own alone. */
const isError = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Error]'

/**
 * Whether this is a `CallbackError`, of this copy of the package or of another; `instanceof` says the same. Never throws.
 *
 * @param value - anything, as it was caught
 */
export const isCallbackError = (value: unknown): value is CallbackError => {
  try {
    return BRAND in Object(value) && isError(value)
  } catch {
    // A proxy that throws is none of ours.
    return false
  }
}

// From outside, because a class that names itself is renamed by the build, and prints as `_CallbackError`.
Object.defineProperty(CallbackError, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return this === CallbackError
      ? isCallbackError(value)
      : Function.prototype[Symbol.hasInstance].call(this as typeof CallbackError, value)
  }
})
