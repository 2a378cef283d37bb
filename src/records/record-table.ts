import type { CallStateTerm } from '../fields/call-state'
import type { StateTerm } from '../fields/state-terms'
import type { Yuan } from '../fields/yuan'
import type { Extra } from './wire-record'

type Required<T> = (value: unknown, name: string) => T
type Optional<T> = (value: unknown, name: string) => T | null

/**
 * Reads the fields of one record: one method per field type, which takes a value and its wire name. It
 * collects issues; an event with issues is never returned.
 */
export interface FieldReader {
  readonly id: Required<string>
  readonly text: Required<string>
  readonly time: Required<Date>
  readonly seconds: Required<number>
  readonly charge: Required<Yuan>
  readonly callState: Required<CallStateTerm>
  /** A time that may be empty. */
  readonly optionalTime: Optional<Date>
  readonly recordingUrl: Optional<string>
  /** Returns `[]` if the field is absent. */
  readonly stateDesc: Required<readonly StateTerm[]>
  readonly freeText: Optional<string>
  /** Returns the unknown fields. Call it before or after the others. */
  readonly extra: () => Extra
}

/** One table of the platform, for reading. */
export interface RecordTable<Event, Name extends string = string> {
  /** The function id of the table's records; `null` for records without one. */
  readonly fid: string | null
  /** The wire names, in the order of the platform's table. */
  readonly names: ReadonlySet<Name>
  /** Reads one event. A single object literal, so that all events of a kind share one hidden class. */
  readonly read: (wire: Readonly<Record<Name, unknown>>, field: FieldReader) => Event
}
