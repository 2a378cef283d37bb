import fc from 'fast-check'
import type { CallbackEvent, Issue, Repair } from '../../src'
import { findKind } from '../../src/events/find-kind'
import { WIRE_NAMES } from '../../src/events/wire-names'
import { settingsOf } from '../../src/options'
import { RecordReader, type REJECTED } from '../../src/records/record-reader'
import type { FieldReader, RecordTable } from '../../src/records/record-table'
import type { WireRecord } from '../../src/records/wire-record'
import { REPAIR_CODES } from '../../src/repairs'
import { wireRecords } from '../support/arbitraries/bodies'
import { paddings } from '../support/arbitraries/faults'
import { assertProperty, expectSame } from '../support/property'

type Table = RecordTable<CallbackEvent>

/** The same table, whose `extra` is called before all fields. */
const extraFirst = (table: Table): Table => ({
  ...table,
  read: (wire, field) => {
    const extra = field.extra()
    const early: FieldReader = {
      id: (value, name) => field.id(value, name),
      text: (value, name) => field.text(value, name),
      time: (value, name) => field.time(value, name),
      seconds: (value, name) => field.seconds(value, name),
      charge: (value, name) => field.charge(value, name),
      callState: (value, name) => field.callState(value, name),
      optionalTime: (value, name) => field.optionalTime(value, name),
      recordingUrl: (value, name) => field.recordingUrl(value, name),
      stateDesc: (value, name) => field.stateDesc(value, name),
      freeText: (value, name) => field.freeText(value, name),
      extra: () => extra
    }
    return table.read(wire, early)
  }
})

interface Reading {
  readonly event: CallbackEvent | typeof REJECTED
  readonly issues: readonly Issue[]
  readonly repairs: readonly Repair[]
}

/** One change of one key: at an index of the record, with whitespace to put around the key. */
interface Change {
  readonly what: 'pad' | 'duplicate' | 'remove' | 'spoil'
  readonly seed: number
  readonly padding: readonly string[]
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    what: fc.constantFrom('pad', 'duplicate', 'remove', 'spoil'),
    seed: fc.nat(99),
    padding: paddings
  }),
  { maxLength: 4 }
)

const changed = (record: WireRecord, { what, seed, padding }: Change): WireRecord => {
  const entries = Object.entries(record)
  const [key, value] = entries[seed % Math.max(1, entries.length)] ?? ['', null]
  const padded: [string, unknown] = [padding.join(key), value]
  return Object.fromEntries(
    entries.flatMap((entry): [string, unknown][] => {
      if (entry[0] !== key) return [entry]
      if (what === 'pad') return [padded]
      if (what === 'duplicate') return [entry, padded]
      return what === 'remove'
        ? []
        : [[key, [` ${typeof value === 'string' ? value : 'x'} `, [], null, ''][seed % 4]]]
    })
  )
}

describe('extra of a record', () => {
  it('is the same if it is called before the fields, and so are event, issues and repairs', () => {
    const repairs = fc.subarray([...REPAIR_CODES])
    const seen = { events: 0, issues: 0, repairs: 0, ambiguous: 0, extra: 0 }
    assertProperty(
      2000,
      fc.property(wireRecords, changes, repairs, (clean, list, repair) => {
        const record = list.reduce(changed, clean)
        const table = findKind(record)
        if (table === undefined) return
        const [usual, early] = [table, extraFirst(table)].map((own): Reading => {
          const reader = new RecordReader(settingsOf({ repair }), WIRE_NAMES)
          reader.begin(3)
          const event = reader.read(own, record)
          const done: Repair[] = []
          reader.addRepairsTo(done)
          return { event, issues: reader.issues(), repairs: done }
        })
        expectSame(early, usual)
        if (usual === undefined) return
        if (typeof usual.event === 'object') {
          seen.events++
          if (Object.keys(usual.event.extra).length > 0) seen.extra++
        }
        if (usual.issues.length > 0) seen.issues++
        if (usual.issues.some(({ code }) => code === 'ambiguous-key')) seen.ambiguous++
        if (usual.repairs.length > 0) seen.repairs++
      })
    )
    // The property says nothing about records that never occur.
    expect(Object.entries(seen).filter(([, count]) => count < 50)).toStrictEqual([])
  })
})
