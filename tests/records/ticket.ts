import type { Issue, Path, Repair } from '../../src'
import { type DecodeOptions, settingsOf } from '../../src/options'
import { RecordReader, type REJECTED } from '../../src/records/record-reader'
import type { RecordTable } from '../../src/records/record-table'
import type { WireRecord } from '../../src/records/wire-record'

export interface Ticket {
  readonly id: string
  readonly holder: string
  readonly since: Date | null
  readonly minutes: number
  readonly extra: WireRecord
}

/** A table such as the platform could have. */
export const ticket: RecordTable<Ticket> = {
  fid: '9',
  names: new Set(['no', 'fid', 'holder', 'since', 'minutes']),
  read: (wire, field) => ({
    id: field.id(wire.no, 'no'),
    holder: field.text(wire.holder, 'holder'),
    since: field.optionalTime(wire.since, 'since'),
    minutes: field.seconds(wire.minutes, 'minutes'),
    extra: field.extra()
  })
}

export const GOOD = { no: '17', fid: '9', holder: '张三', since: '2016-02-02 11:19:36', minutes: '3' }
export const WITHOUT_SINCE = { no: '17', fid: '9', holder: '张三', minutes: '3' }
export const TICKET: Ticket = {
  id: '17',
  holder: '张三',
  since: new Date('2016-02-02T11:19:36+08:00'),
  minutes: 3,
  extra: {}
}

/** The keys that messages may name. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(['cdr', ...ticket.names])

/** A reader at the sixth record of an envelope. */
export const readerAt5 = (options?: DecodeOptions, ambiguous?: readonly Issue[]): RecordReader => {
  const reader = new RecordReader(settingsOf(options), KNOWN_KEYS)
  reader.begin(5, { issues: ambiguous ?? [], numbers: new Map() })
  return reader
}

export const repairsOf = (reader: RecordReader): readonly Repair[] => {
  const repairs: Repair[] = []
  reader.addRepairsTo(repairs)
  return repairs
}

export interface Outcome {
  readonly ticket: Ticket | typeof REJECTED
  /** The code and the field of each. */
  readonly issues: readonly (readonly [string, string])[]
  /** The code and the field of each. */
  readonly repairs: readonly (readonly [string, string])[]
}

export const lastOf = (path: Path | undefined): string => String(path?.at(-1))

export const read = (wire: WireRecord, options?: DecodeOptions, ambiguous?: readonly Issue[]): Outcome => {
  const reader = readerAt5(options, ambiguous)
  return {
    ticket: reader.read(ticket, wire),
    issues: reader.issues().map(({ code, path }) => [code, lastOf(path)]),
    repairs: repairsOf(reader).map(({ code, path }) => [code, lastOf(path)])
  }
}
