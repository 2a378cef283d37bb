import type { CallbackEvent, Issue, Repair } from '../../src'
import { settingsOf } from '../../src/options'
import { RecordReader } from '../../src/record/record-reader'
import type { RecordTable } from '../../src/record/record-table'
import type { WireRecord } from '../../src/record/wire-record'

/** What reading one record by one table gives and finds. */
export interface Reading<Event> {
  readonly event: Event | undefined
  readonly issues: readonly Issue[]
  readonly repairs: readonly Repair[]
}

/** Reads a record that lies in no envelope. */
export const readBy = <Event extends CallbackEvent>(
  table: RecordTable<Event>,
  record: WireRecord
): Reading<Event> => {
  const reader = new RecordReader(settingsOf(undefined))
  reader.begin(undefined)
  const event = reader.read(table, record)
  return { event, issues: reader.issues ?? [], repairs: reader.repairs ?? [] }
}

/** The names of the members without which a record is refused. */
export const requiredNames = (table: RecordTable<CallbackEvent>, record: WireRecord): readonly string[] =>
  [...table.names].filter((name) => {
    const others = Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
    return readBy(table, others).event === undefined
  })
