import type { WireRecord } from '../records/wire-record'
import { type CallbackEvent, kindOf } from '.'

/** Writes an event as a record, without the fields that the platform omits. */
export const writeRecord = (event: CallbackEvent, utcOffset: number): WireRecord => {
  const fields = Object.entries(kindOf(event).write(event, utcOffset))
  // Created from entries, because assigning to `__proto__` would set the prototype instead of a field.
  return Object.fromEntries([
    ...fields.filter(([, value]) => value !== undefined),
    ...Object.entries(event.extra)
  ])
}
