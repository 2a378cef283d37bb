import { KINDS } from '.'
import type { CallbackEvent } from '../event'
import type { Issue, Path } from '../issue/issue'
import { ambiguousKey, missingField, unknownKind } from '../issue/make-issue'
import { RECORD_MARKS } from '../record/envelope'
import type { RecordTable } from '../record/record-table'
import { findStrangers } from '../record/repair/padded-key'
import type { WireRecord } from '../record/wire-record'

const TABLE_BY_FID = new Map<string, RecordTable<CallbackEvent>>()
for (const kind of Object.values(KINDS)) if (kind.fid !== null) TABLE_BY_FID.set(kind.fid, kind)
const FIDS = [...TABLE_BY_FID.keys()].join(', ')
const ANY_FID = `fid ${FIDS}`
const KNOWN_FID = `one of the known fids ${FIDS}`

const tableByFid = (fid: unknown): RecordTable<CallbackEvent> | undefined => {
  if (typeof fid === 'string') return TABLE_BY_FID.get(fid) ?? TABLE_BY_FID.get(fid.trim())
  return typeof fid === 'number' ? TABLE_BY_FID.get(String(fid)) : undefined
}

/** State pushes carry no `fid`: a `state` is the mark of a record without a known one. */
const tableByState = (state: unknown): RecordTable<CallbackEvent> | undefined =>
  state === undefined ? undefined : KINDS['callback-state']

const tableByPaddedMarks = (wire: WireRecord): RecordTable<CallbackEvent> | undefined => {
  const { padded } = findStrangers(wire, RECORD_MARKS)
  return tableByFid(wire.fid ?? padded.get('fid')) ?? tableByState(padded.get('state'))
}

/** The table that a record is to be read by. A mark as it should be sent goes before one that needs a repair. */
export const findKind = (wire: WireRecord): RecordTable<CallbackEvent> | undefined =>
  tableByFid(wire.fid) ?? tableByState(wire.state) ?? tableByPaddedMarks(wire)

/**
 * Why `findKind` found none.
 * @param path - of the member `fid`
 */
export const noKind = (wire: WireRecord, path: Path): Issue => {
  const { padded, ambiguous } = findStrangers(wire, RECORD_MARKS)
  if (ambiguous.has('fid')) return ambiguousKey(path)
  const fid = Object.hasOwn(wire, 'fid') ? wire.fid : padded.get('fid')
  return fid === undefined || fid === null
    ? missingField(path, ANY_FID, fid)
    : unknownKind(path, KNOWN_FID, fid)
}
