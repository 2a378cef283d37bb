import type { CallbackEvent } from '../event'
import type { RecordTable } from '../record/record-table'

/** One table of the platform, both directions. */
export interface EventKind<Event extends CallbackEvent, Name extends string = string> extends RecordTable<
  Event,
  Name
> {
  readonly kind: Event['kind']
  /** The members in the order of the platform's table; `undefined` for what it would leave out. */
  readonly write: (event: Event, utcOffset: number) => Readonly<Record<Name, string | undefined>>
}
