import type { CallbackEvent, Extra } from './event'
import type { Issue } from './issue/issue'
import type { Repair } from './issue/repair'

/** What one body holds. */
export interface Callback {
  /** Every event of the body, in its order; `{"cdr":[]}` has none. */
  readonly events: readonly CallbackEvent[]
  /** What had to be repaired to read them: first in the text, then in the records. */
  readonly repairs: readonly Repair[]
  /** The members of the envelope beside `cdr`, as sent; absent when there are none. */
  readonly extra?: Extra
}

/** A record that was refused, with all it holds. */
export interface RejectedRecord {
  /** Its place among the records of the body, from 0. */
  readonly index: number
  /** The record as sent; before any repair of its members. */
  readonly record: unknown
  /** Why it was refused; never empty. */
  readonly issues: readonly Issue[]
}

/** What one body holds where some records may be refused. */
export interface PartialCallback extends Callback {
  /** The records that were refused, in the order of the body; `[]` when there are none. */
  readonly rejected: readonly RejectedRecord[]
}

/** Why a body was refused, and what of it was good all the same. */
export interface CallbackFailure {
  /** Every reason, record by record; never empty. */
  readonly issues: readonly [Issue, ...Issue[]]
  /** The events of the records that were good. */
  readonly events: readonly CallbackEvent[]
  /** The records that were refused, in the order of the body; `[]` where the body itself was refused. */
  readonly rejected: readonly RejectedRecord[]
  /** What had to be repaired to read the events. */
  readonly repairs: readonly Repair[]
  /** The members of the envelope beside `cdr`, as sent; absent when there are none. */
  readonly extra?: Extra
}
