import type { Kind } from '../event'
import { REPAIR_CODES, type RepairCode } from '../issue/repair'
import { KINDS } from '../kind'
import { RECORD_MARKS } from '../record/envelope'
import { padKey } from '../record/repair/padded-key-fault'
import type { WireRecord } from '../record/wire-record'
import { writeJson } from '../text/write-json'
import { putByteOrderMark } from '../text/repair/byte-order-mark-fault'
import { leaveOutLastComma } from '../text/repair/missing-comma-fault'
import { glueTimestamp } from '../value/repair/glued-timestamp-fault'
import { padValue } from '../value/repair/padded-value-fault'

/** Where a kind has its faults. */
interface Places {
  /** The number that was dialled. */
  readonly dialled: string
  /** The members that are times, last first. */
  readonly times: readonly string[]
}

const PLACES: Readonly<Record<Kind, Places>> = {
  'voice-code': { dialled: 'tel', times: ['etime', 'stime'] },
  'callback-cdr': { dialled: 'called', times: ['calledetime', 'calledstime', 'calleretime', 'callerstime'] },
  'callback-state': { dialled: 'dsc', times: ['timestamp'] },
  conference: { dialled: 'tel', times: ['etime', 'stime'] }
}

const STATE_DESC = 'stateDesc'

/**
 * The member that the document's sample has its faults at, and sends last: `stateDesc`, or else the last of the table. Not
 * one that tells the kind of a record: with blanks around its key it gives way to any other mark, and the record is another.
 */
const markedMember = (record: WireRecord, kind: Kind): string => {
  const names: ReadonlySet<string> = KINDS[kind].names
  const isPresent = (name: string): boolean => Object.hasOwn(record, name) && !RECORD_MARKS.has(name)
  // Never empty: every record has a `requestid`.
  const lastFirst = [...names].filter(isPresent).reverse() as [string, ...string[]]
  return lastFirst.includes(STATE_DESC) ? STATE_DESC : lastFirst[0]
}

// Records are made from entries, because assigning to `__proto__` would change the object instead of keeping the member.

const withLast = (record: WireRecord, name: string): WireRecord =>
  Object.fromEntries([...Object.entries(record).filter(([key]) => key !== name), [name, record[name]]])

const withChanged = (record: WireRecord, name: string, change: (text: string) => string): WireRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      key === name && typeof value === 'string' ? change(value) : value
    ])
  )

/** A fault, in the state of the body that its repair corrects. */
interface Fault {
  /** @param marked - the member that the document's sample has its faults at */
  readonly inRecord?: (record: WireRecord, kind: Kind, marked: string) => WireRecord
  readonly inRecordText?: (text: string) => string
  readonly inBody?: (text: string) => string
}

/** One fault for each repair. */
const FAULTS: Readonly<Record<RepairCode, Fault>> = {
  'byte-order-mark': { inBody: putByteOrderMark },
  'missing-comma': { inRecordText: leaveOutLastComma },
  'padded-key': { inRecord: (record, _kind, marked) => padKey(record, marked) },
  'padded-value': { inRecord: (record, kind) => withChanged(record, PLACES[kind].dialled, padValue) },
  'glued-timestamp': {
    inRecord: (record, kind) => {
      const last = PLACES[kind].times.find((name) => record[name] !== '')
      return last === undefined ? record : withChanged(record, last, glueTimestamp)
    }
  }
}

/** In the order opposite to that of the repairs: what is undone last is done first. */
const faultsOf = (quirks: readonly RepairCode[]): readonly Fault[] =>
  REPAIR_CODES.filter((code) => quirks.includes(code))
    .reverse()
    .map((code) => FAULTS[code])

/** Record → text, with those faults that a record can have. */
export const faultyRecord = (record: WireRecord, kind: Kind, quirks: readonly RepairCode[]): string => {
  const faults = faultsOf(quirks)
  const marked = markedMember(record, kind)
  const faulty = faults.reduce(
    (before, { inRecord }) => inRecord?.(before, kind, marked) ?? before,
    withLast(record, marked)
  )
  return faults.reduce((text, { inRecordText }) => inRecordText?.(text) ?? text, writeJson(faulty))
}

/** Body → body, with those faults that only a whole body can have. */
export const faultyBody = (body: string, quirks: readonly RepairCode[]): string =>
  faultsOf(quirks).reduce((text, { inBody }) => inBody?.(text) ?? text, body)
