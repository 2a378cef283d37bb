import type { CallbackEvent as AnyEvent } from '../events'
import { isEvent } from '../events/is-event'
import { readRecord } from '../events/read-record'
import { recordCodec } from './record-codec'
import type { WireInput } from './wire-fields'

/** Everything that the platform calls back about: plain data, discriminated by `kind`. */
export type CallbackEvent = AnyEvent

/**
 * The codec of an event of any kind over one parsed wire record, which it reads like a record in an envelope.
 * For a whole body, use `CallbackBody`.
 */
export const CallbackEvent = /* @__PURE__ */ recordCodec<AnyEvent, WireInput>({
  name: 'CallbackEvent',
  is: (value): value is AnyEvent => isEvent(value),
  read: (value, reader) => readRecord(value, undefined, reader)
})
