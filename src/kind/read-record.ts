import type { CallbackEvent } from '../event'
import type { Issue } from '../issue/issue'
import { invalidField } from '../issue/make-issue'
import { memberPath, recordPath } from '../record/envelope'
import type { RecordReader } from '../record/record-reader'
import { isWireRecord } from '../record/wire-record'
import { findKind, noKind } from './find-kind'

/** Record → event, by the kind it is of; `undefined` when the reader has `issues`. */
export const readRecord = (
  record: unknown,
  index: number | undefined,
  reader: RecordReader,
  ambiguous?: readonly Issue[]
): CallbackEvent | undefined => {
  reader.begin(index, ambiguous)
  if (!isWireRecord(record)) return reader.reject(invalidField(recordPath(index), 'an object', record))
  const table = findKind(record)
  return table === undefined
    ? reader.reject(noKind(record, memberPath(index, 'fid')))
    : reader.read(table, record)
}
