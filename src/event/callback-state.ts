import type { CallStateTerm } from './call-state-term'
import type { Extra } from './extra'
import type { StateTerm } from './state-term'

/**
 * 双向呼叫（状态推送）: one leg of a two-way call changed its state. Sent bare, without `cdr`, `fid` and `appid`.
 * Source: the platform's document.
 */
export interface CallbackStateEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'callback-state'
  /** The id of the call. Never empty; the same on every push of one call. Wire: `requestid`. */
  readonly requestId: string
  /** The number this leg is dialled from: not necessarily the caller of the whole call. Wire: `src`. */
  readonly src: string
  /** The number this leg dials. Wire: `dsc` (the platform's spelling). */
  readonly dst: string
  /** When the state was reached. Wire: `timestamp`, China time. */
  readonly timestamp: Date
  /** What the leg has come to: it is being called, rings, was answered, is over. Wire: `state`. */
  readonly state: CallStateTerm
  /** The platform's words for it, mostly none. Wire: `stateDesc`; not in its document's table, but seen in production. */
  readonly stateDesc: readonly StateTerm[]
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
