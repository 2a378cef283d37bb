import type { RecordTable } from '../records/record-table'
import type { Extra } from '../records/wire-record'
import { momentOf } from './moment'

/** What all events have in common. */
interface AnyEvent {
  readonly kind: string
  readonly requestId: string
  readonly extra: Extra
}

/** Everything that is known about one kind of event: one table of the platform, in both directions. */
export interface EventKind<Event extends AnyEvent, Name extends string = string> extends RecordTable<
  Event,
  Name
> {
  readonly kind: Event['kind']
  /** Writes an event: one line per row of the platform's table, in its order; `undefined` for what it would leave out. */
  readonly write: (event: Event, utcOffset: number) => Readonly<Record<Name, string | undefined>>
  /** Returns when the event happened, for statistics; `null` if it has no time. */
  readonly occurredAt: (event: Event) => Date | null
  /** The wire names of the fields that hold phone numbers; the number that was dialled comes last. */
  readonly phoneNumbers: readonly Name[]
}

/** What makes two deliveries the same event: the values that `eventKey` joins. */
export type Identity = readonly (string | number | null)[]

/**
 * Returns a time as a part of an identity.
 *
 * @param path - of the field, for the error
 * @throws TypeError if the time is text
 */
export const identityOfTime = (time: Date | null, path: string): number | null =>
  time === null ? null : momentOf(time, path)
