import type { CallbackEvent } from '../event'
import type { WireRecord } from '../record/wire-record'
import { kindOf } from '.'

/** Event → record, by its kind, without the members that the platform would leave out. */
export const writeRecord = (event: CallbackEvent, utcOffset: number): WireRecord => {
  const members = Object.entries(kindOf(event).write(event, utcOffset))
  // From entries, because assigning to `__proto__` would change the object instead of keeping the member.
  return Object.fromEntries([
    ...members.filter(([, value]) => value !== undefined),
    ...Object.entries(event.extra)
  ])
}
