import { callState, type CallStateTerm } from '../fields/call-state'
import { id } from '../fields/id'
import { stateDesc } from '../fields/state-desc'
import type { StateTerm } from '../fields/state-terms'
import { text } from '../fields/text'
import { time } from '../fields/time'
import type { Extra } from '../records/wire-record'
import { type EventKind, type Identity, identityOfTime } from './kind'

/**
 * 双向呼叫（状态推送）: a state change of one leg of a two-way call. Sent without `cdr`, `fid` and `appid`. Source: the
 * platform's document, unless a field says otherwise. Inferred: pushes are per leg, and one call sends each
 * state once per leg.
 */
export interface CallbackStateEvent {
  /** The discriminant: `switch (event.kind)`. */
  readonly kind: 'callback-state'
  /**
   * The id of the call, up to 29 digits, the same in every push of one call. Never empty. Wire: `requestid`.
   */
  readonly requestId: string
  /**
   * The phone number that this leg is dialled from, as sent. It need not be the caller of the call
   * (inferred). Wire: `src`.
   */
  readonly src: string
  /** The phone number that this leg dials, as sent (inferred). Wire: `dsc` (the platform's spelling). */
  readonly dst: string
  /**
   * The time when the leg reached the state. Never absent. Wire: `timestamp`, as `YYYY-MM-DD HH:mm:ss`, China
   * time.
   */
  readonly timestamp: Date
  /** The state of the leg: dialled, ringing, answered or ended. Wire: `state`, one word. */
  readonly state: CallStateTerm
  /**
   * The platform's words for the state, in the order sent; mostly `[]`. Wire: `stateDesc`, words joined by
   * `|`. The document's table does not list it, but a production backend relies on it.
   */
  readonly stateDesc: readonly StateTerm[]
  /**
   * The unknown fields, which the platform's table does not list, exactly as sent; `{}` if there are none.
   */
  readonly extra: Extra
}

/** Returns the identity: each leg of a call reaches each state once. */
export const identity = ({ requestId, src, dst, state, timestamp }: CallbackStateEvent): Identity => [
  requestId,
  src,
  dst,
  state.text,
  identityOfTime(timestamp, 'timestamp')
]

const NAMES = ['requestid', 'src', 'dsc', 'timestamp', 'state', 'stateDesc'] as const

/** 双向呼叫（状态推送）: a state change of one leg of a two-way call. */
export const callbackState: EventKind<CallbackStateEvent, (typeof NAMES)[number]> = {
  kind: 'callback-state',
  fid: null,
  names: /* @__PURE__ */ new Set(NAMES),
  read: (wire, field) => ({
    kind: 'callback-state',
    requestId: field.id(wire.requestid, 'requestid'),
    src: field.text(wire.src, 'src'),
    dst: field.text(wire.dsc, 'dsc'),
    timestamp: field.time(wire.timestamp, 'timestamp'),
    state: field.callState(wire.state, 'state'),
    stateDesc: field.stateDesc(wire.stateDesc, 'stateDesc'),
    extra: field.extra()
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    src: text.write(event.src),
    dsc: text.write(event.dst),
    // The document's samples have milliseconds in call detail records, but not here.
    timestamp: time.write(event.timestamp, utcOffset).replace(/\.000$/, ''),
    state: callState.write(event.state),
    stateDesc: event.stateDesc.length === 0 ? undefined : stateDesc.write(event.stateDesc)
  }),
  occurredAt: ({ timestamp }) => timestamp,
  phoneNumbers: ['src', 'dsc']
}
