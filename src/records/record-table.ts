import type { CallStateTerm } from '../fields/call-state'
import type { StateTerm } from '../fields/state-terms'
import type { Yuan } from '../fields/yuan'
import type { Extra } from './wire-record'

type Required<T> = (value: unknown, name: string) => T
type Optional<T> = (value: unknown, name: string) => T | null

/**
 * Reads the fields of one record: a method for each field type, which takes a value and its wire name. Issues are
 * collected; an event with issues is never returned.
 */
export interface FieldReader {
  readonly id: Required<string>
  readonly text: Required<string>
  readonly time: Required<Date>
  readonly seconds: Required<number>
  readonly charge: Required<Yuan>
  readonly callState: Required<CallStateTerm>
  /** A moment that may never have come. */
  readonly optionalTime: Optional<Date>
  readonly recordingUrl: Optional<string>
  /** `[]` where the field is absent. */
  readonly stateDesc: Required<readonly StateTerm[]>
  readonly freeText: Optional<string>
  /** The fields that the table does not know. It may be called before or after the others. */
  readonly extra: () => Extra
}

/** One table of the platform, as far as reading it goes. */
export interface RecordTable<Event, Name extends string = string> {
  /** The function id of the table's records; `null` for records without one. */
  readonly fid: string | null
  /** The wire names, in the order of the platform's table. */
  readonly names: ReadonlySet<Name>
  /** Reads one event. A single object literal, so that all events of a kind share one hidden class. */
  readonly read: (wire: Readonly<Record<Name, unknown>>, field: FieldReader) => Event
}
