import type { Extra } from '../event'
import type { ValueType } from '../value/value-type'

/** What a table reads its fields with. Faults are collected; an event with faults is never handed over. */
export interface FieldReader {
  /** The value of a member that must be there. */
  readonly required: <T>(value: unknown, name: string, type: ValueType<T>) => T
  /** The value of a member that may be absent, or say that there is nothing. */
  readonly optional: <T>(value: unknown, name: string, type: ValueType<T>) => T | null
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
