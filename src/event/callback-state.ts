import type { CallStateTerm } from './call-state-term'
import type { Extra } from './extra'
import type { StateTerm } from './state-term'

/**
 * 双向呼叫（状态推送）: one leg of a two-way call changed its state. Sent bare, without `cdr`, `fid` and `appid`.
 * Source: the document.
 */
export interface CallbackStateEvent {
  readonly kind: 'callback-state'
  /** The id of the call. Never empty; the same on every push of one call. Wire: `requestid`. */
  readonly requestId: string
  /** The number this leg is dialled from: not necessarily the caller of the whole call. Wire: `src`. */
  readonly src: string
  /** The number this leg dials. Wire: `dsc` (the platform's spelling). */
  readonly dst: string
  /** When the state was reached. Wire: `timestamp`, China time. */
  readonly timestamp: Date
  /** Wire: `state`: callout, alerting, answer or disconnect. */
  readonly state: CallStateTerm
  /** Wire: `stateDesc`. Not in the document's table; seen in production. */
  readonly stateDesc: readonly StateTerm[]
  readonly extra: Extra
}
