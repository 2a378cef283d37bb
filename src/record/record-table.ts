import type { CallStateTerm, Extra, StateTerm, Yuan } from '../event'

type Required<T> = (value: unknown, name: string) => T
type Optional<T> = (value: unknown, name: string) => T | null

/**
 * What a table reads its fields with: for each type of value a method, to be given the value and its wire name. Faults are
 * collected; an event with faults is never handed over.
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
  /** No words where the member is absent. */
  readonly stateDesc: Required<readonly StateTerm[]>
  readonly freeText: Optional<string>
  /** The members that the table does not know: to be asked for last, when all that it knows were read. */
  readonly extra: Extra
}

/** One table of the platform, as far as reading it goes. */
export interface RecordTable<Event, Name extends string = string> {
  /** The function id that marks a record of this table; `null` for a record that carries none. */
  readonly fid: string | null
  /** The wire names, in the order of the platform's table. */
  readonly names: ReadonlySet<Name>
  readonly read: (wire: Readonly<Record<Name, unknown>>, field: FieldReader) => Event
}
