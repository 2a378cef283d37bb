import { invalidField } from '../diagnostics/create-issue'
import { fieldPath, recordPath } from '../records/envelope'
import type { RecordLosses } from '../records/group-by-record'
import type { RecordReader, REJECTED } from '../records/record-reader'
import { isWireRecord } from '../records/wire-record'
import type { CallbackEvent } from '.'
import { findByPaddedFid, findKind, noKind } from './find-kind'

/** Reads one record by its kind. If the result is `REJECTED`, the reader has the issues. */
export const readRecord = (
  record: unknown,
  index: number | undefined,
  reader: RecordReader,
  lost?: RecordLosses
): CallbackEvent | typeof REJECTED => {
  reader.begin(index, lost)
  if (!isWireRecord(record)) return reader.reject(invalidField(recordPath(index), 'an object', record))
  const kind = findKind(record)
  if (kind === undefined) return reader.reject(noKind(record, fieldPath(index, 'fid')))
  const event = reader.read(kind, record)
  const byFid = kind.fid === null && reader.hasOtherKeys() ? findByPaddedFid(record) : undefined
  if (byFid === undefined) return event
  reader.begin(index, lost)
  return reader.read(byFid, record)
}
