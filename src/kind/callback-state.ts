import type { CallbackStateEvent } from '../event'
import { callState } from '../value/call-state'
import { id } from '../value/id'
import { stateDesc } from '../value/state-desc'
import { text } from '../value/text'
import { time } from '../value/time'
import type { EventKind } from './event-kind'

const NAMES = ['requestid', 'src', 'dsc', 'timestamp', 'state', 'stateDesc'] as const

/** 双向呼叫（状态推送）: one leg of a two-way call changed its state. */
export const callbackState: EventKind<CallbackStateEvent, (typeof NAMES)[number]> = {
  kind: 'callback-state',
  fid: null,
  names: new Set(NAMES),
  read: (wire, field) => ({
    kind: 'callback-state',
    requestId: field.id(wire.requestid, 'requestid'),
    src: field.text(wire.src, 'src'),
    dst: field.text(wire.dsc, 'dsc'),
    timestamp: field.time(wire.timestamp, 'timestamp'),
    state: field.callState(wire.state, 'state'),
    stateDesc: field.stateDesc(wire.stateDesc, 'stateDesc'),
    extra: field.extra
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    src: text.write(event.src),
    dsc: text.write(event.dst),
    // The document's sample has no milliseconds here, where those of the call detail records do.
    timestamp: time.write(event.timestamp, utcOffset).replace(/\.000$/, ''),
    state: callState.write(event.state),
    stateDesc: event.stateDesc.length === 0 ? undefined : stateDesc.write(event.stateDesc)
  })
}
