import type { Issue } from '../diagnostics/issue'
import type { Repair } from '../repairs'

/** The status that answers each outcome. The platform's reaction to any other status is undocumented. */
export const STATUSES = {
  stored: 200,
  'set-aside': 200,
  'send-again': 500,
  'sink-failed': 500,
  'too-large': 500,
  'timed-out': 500,
  unreadable: 500,
  aborted: 500,
  'wrong-secret': 500,
  'not-allowed': 500,
  closing: 500
} as const satisfies Readonly<Record<string, 200 | 500>>

/**
 * The outcome of a delivery.
 *
 * - `stored`: every event is stored.
 * - `set-aside`: something was rejected and would be rejected again; it is set aside, the good events are
 * stored.
 * - `send-again`: the body is empty, truncated or not UTF-8; it is set aside, and may arrive complete the
 * next time.
 * - `sink-failed`: the sink rejected; `cause` is its error.
 * - `too-large`: the body has more than `maxBytes`; what was read of it is set aside.
 * - `timed-out`: reading and storing took longer than `timeoutMs`.
 * - `unreadable`: something else read the body before; `cause` says what to change.
 * - `aborted`: the sender closed the connection before the body was complete.
 * - `wrong-secret`: the secret is absent or wrong.
 * - `not-allowed`: the method is not POST, or `allow` returned false.
 * - `closing`: the receiver is closed.
 */
export type Outcome = keyof typeof STATUSES

/**
 * The result of one delivery. Log it with `formatReceipt`: `issues` and `cause` can contain text of the
 * payload.
 */
export interface Receipt {
  /** The status that is answered: 200, or 500 for "send again". */
  readonly status: 200 | 500
  /** The outcome of the delivery. */
  readonly outcome: Outcome
  /** The number of entries that the sink stored. */
  readonly stored: number
  /** The number of bytes that were received, before decompression. */
  readonly bytes: number
  /** The reasons why the body or records of it were rejected; `[]` if nothing was. */
  readonly issues: readonly Issue[]
  /** The repairs that were made to read the events. */
  readonly repairs: readonly Repair[]
  /** Milliseconds from the first look at the request to the decision. */
  readonly elapsedMs: number
  /** The error of the sink or of `allow`, or what to change if the body was unreadable. */
  readonly cause?: unknown
}

/** A receipt without its measurements. */
export interface Verdict {
  readonly outcome: Outcome
  readonly stored?: number
  readonly issues?: readonly Issue[]
  readonly repairs?: readonly Repair[]
  readonly cause?: unknown
}

/** Completes a verdict. */
export const receiptOf = (verdict: Verdict, measured: { bytes: number; elapsedMs: number }): Receipt => {
  const { outcome, stored = 0, issues = [], repairs = [] } = verdict
  const receipt = { status: STATUSES[outcome], outcome, stored, ...measured, issues, repairs }
  return 'cause' in verdict ? { ...receipt, cause: verdict.cause } : receipt
}
