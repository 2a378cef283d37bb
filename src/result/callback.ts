import type { Issue } from '../diagnostics/issue'
import type { CallbackEvent } from '../events'
import type { Extra } from '../records/wire-record'
import type { Repair } from '../repairs'

/** The content of one body. */
export interface Callback {
  /** Every event of the body, in order; `{"cdr":[]}` has none. */
  readonly events: readonly CallbackEvent[]
  /** The repairs that were needed to read the events: first those of the text, then those of the records. */
  readonly repairs: readonly Repair[]
  /** The other fields of the envelope, as sent; absent if there are none. */
  readonly extra?: Extra
}

/** A rejected record and its issues. */
export interface RejectedRecord {
  /** The index among the records of the body, from 0. */
  readonly index: number
  /** The record as sent, without any repair of its fields. */
  readonly record: unknown
  /** The reasons for the rejection; never empty. */
  readonly issues: readonly Issue[]
}

/** The content of one body, where some records may be rejected. */
export interface PartialCallback extends Callback {
  /** The rejected records, in the order of the body; `[]` if there are none. */
  readonly rejected: readonly RejectedRecord[]
}

/** The issues of a rejected body, and the events of its good records. */
export interface CallbackFailure {
  /** Every issue, record by record; never empty. */
  readonly issues: readonly [Issue, ...Issue[]]
  /** The events of the good records. */
  readonly events: readonly CallbackEvent[]
  /** The rejected records, in the order of the body; `[]` if the body itself was rejected. */
  readonly rejected: readonly RejectedRecord[]
  /** The repairs of the text (also those within rejected records) and of the records of the events. */
  readonly repairs: readonly Repair[]
  /** The other fields of the envelope, as sent; absent if there are none. */
  readonly extra?: Extra
}
