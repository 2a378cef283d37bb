import { invalidField } from '../diagnostics/create-issue'
import type { Issue } from '../diagnostics/issue'
import { fieldPath, recordPath } from '../records/envelope'
import type { RecordReader, REJECTED } from '../records/record-reader'
import { isWireRecord } from '../records/wire-record'
import type { CallbackEvent } from '.'
import { findKind, noKind } from './find-kind'

/** Reads one record by its kind. If it is `REJECTED`, the reader has its issues. */
export const readRecord = (
  record: unknown,
  index: number | undefined,
  reader: RecordReader,
  ambiguous?: readonly Issue[]
): CallbackEvent | typeof REJECTED => {
  reader.begin(index, ambiguous)
  if (!isWireRecord(record)) return reader.reject(invalidField(recordPath(index), 'an object', record))
  const kind = findKind(record)
  return kind === undefined
    ? reader.reject(noKind(record, fieldPath(index, 'fid')))
    : reader.read(kind, record)
}
