import type { CallbackEvent, Issue, Repair } from '../../src'
import { WIRE_NAMES } from '../../src/events/wire-names'
import { settingsOf } from '../../src/options'
import { RecordReader, REJECTED } from '../../src/records/record-reader'
import type { RecordTable } from '../../src/records/record-table'
import type { WireRecord } from '../../src/records/wire-record'

/** The outcome of reading one record by one table. */
export interface Reading<Event> {
  readonly event: Event | typeof REJECTED
  readonly issues: readonly Issue[]
  readonly repairs: readonly Repair[]
}

/** Reads a record that is not in an envelope. */
export const readBy = <Event extends CallbackEvent>(
  table: RecordTable<Event>,
  record: WireRecord
): Reading<Event> => {
  const reader = new RecordReader(settingsOf(undefined), WIRE_NAMES)
  reader.begin(undefined)
  const event = reader.read(table, record)
  const repairs: Repair[] = []
  reader.addRepairsTo(repairs)
  return { event, issues: reader.issues(), repairs }
}

/** Returns the names of the fields without which a record is rejected. */
export const requiredNames = (table: RecordTable<CallbackEvent>, record: WireRecord): readonly string[] =>
  [...table.names].filter((name) => {
    const others = Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
    return readBy(table, others).event === REJECTED
  })
