import type { RecordTable } from '../records/record-table'
import type { Extra } from '../records/wire-record'
import { momentOf } from './moment'

/** The fields that all events share. */
interface AnyEvent {
  readonly kind: string
  readonly requestId: string
  readonly extra: Extra
}

/** The declaration of one kind of event: one table of the platform, in both directions. */
export interface EventKind<Event extends AnyEvent, Name extends string = string> extends RecordTable<
  Event,
  Name
> {
  readonly kind: Event['kind']
  /**
   * Writes an event: one field per row of the platform's table, in its order; `undefined` for a field that
   * the platform omits.
   */
  readonly write: (event: Event, utcOffset: number) => Readonly<Record<Name, string | undefined>>
  /** Returns the time of the event, for statistics; `null` if it has none. */
  readonly occurredAt: (event: Event) => Date | null
  /** The wire names of the fields with phone numbers; the number that was dialled is last. */
  readonly phoneNumbers: readonly Name[]
}

/** The values that identify an event across its deliveries; `eventKey` joins them. */
export type Identity = readonly (string | number | null)[]

/**
 * Returns a time as a part of an identity.
 *
 * @param path - the path of the field, for the error
 * @throws TypeError if the time is text
 */
export const identityOfTime = (time: Date | null, path: string): number | null =>
  time === null ? null : momentOf(time, path)
