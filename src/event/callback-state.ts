import type { CallStateTerm } from './call-state-term'
import type { Extra } from './extra'
import type { StateTerm } from './state-term'

/**
 * 双向呼叫（状态推送）: one leg of a two-way call changed its state. Sent bare, without `cdr`, `fid` and `appid`. Source: the
 * platform's document, where a member does not say otherwise. That pushes are per leg is inferred: one call yields the
 * states once for each of its two legs.
 */
export interface CallbackStateEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'callback-state'
  /** The id of the call, up to 29 digits: the same on every push of one call. Never empty. Wire: `requestid`. */
  readonly requestId: string
  /**
   * The phone number this leg is dialled from, as sent: not necessarily the caller of the whole call (inferred). Wire: `src`.
   */
  readonly src: string
  /** The phone number this leg dials, as sent (inferred). Wire: `dsc` (the platform's spelling). */
  readonly dst: string
  /** When the state was reached; always there. Wire: `timestamp`, as `YYYY-MM-DD HH:mm:ss`, China time. */
  readonly timestamp: Date
  /** What the leg has come to: it is being called, rings, was answered, is over. Wire: `state`, one word. */
  readonly state: CallStateTerm
  /**
   * The platform's words for it, in the order sent; mostly `[]`. Wire: `stateDesc`, words joined by `|`; not in the table of
   * the document, but a backend in production relies on it.
   */
  readonly stateDesc: readonly StateTerm[]
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
