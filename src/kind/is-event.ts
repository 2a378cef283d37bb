import type { CallbackEvent } from '../event'
import { settingsOf } from '../options'
import { RecordReader } from '../record/record-reader'
import { isWireRecord } from '../record/wire-record'
import { isJson } from '../text/is-json'
import { CHINA_UTC_OFFSET } from '../value/utc-offset'
import { KINDS } from '.'
import { readRecord } from './read-record'
import { isSameValue } from './same-value'
import { writeRecord } from './write-record'

const comesBack = (event: CallbackEvent, utcOffset: number): boolean => {
  const reader = new RecordReader({ ...settingsOf(undefined), utcOffset })
  const again = readRecord(writeRecord(event, utcOffset), undefined, reader)
  return reader.repairs === undefined && isSameValue(event, again) && isJson(event.extra)
}

/**
 * Whether a value is an event that the platform can have sent: one that comes back the same when it is written and
 * read. So the tables alone decide what is valid, here as in decoding.
 */
export const isEvent = (value: unknown, utcOffset = CHINA_UTC_OFFSET): value is CallbackEvent => {
  try {
    return (
      isWireRecord(value) &&
      Object.hasOwn(KINDS, String(value.kind)) &&
      comesBack(value as unknown as CallbackEvent, utcOffset)
    )
  } catch {
    // Written by its table, a value of another shape throws.
    return false
  }
}
