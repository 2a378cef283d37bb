import { isJson } from '../json/is-json'
import { CHINA_UTC_OFFSET, settingsOf } from '../options'
import { RecordReader } from '../records/record-reader'
import { isWireRecord } from '../records/wire-record'
import { type CallbackEvent, KINDS } from '.'
import { readRecord } from './read-record'
import { isSameValue } from './same-value'
import { WIRE_NAMES } from './wire-names'
import { writeRecord } from './write-record'

const survives = (event: CallbackEvent, utcOffset: number): boolean => {
  const reader = new RecordReader({ ...settingsOf(undefined), utcOffset }, WIRE_NAMES)
  const again = readRecord(writeRecord(event, utcOffset), undefined, reader)
  return !reader.hasRepairs() && isSameValue(event, again) && isJson(event.extra)
}

/**
 * Returns true if a value is an event that the platform can have sent: one that is the same after it was written and read.
 * The tables alone decide what is valid, here as in decoding.
 */
export const isEvent = (value: unknown, utcOffset = CHINA_UTC_OFFSET): value is CallbackEvent => {
  try {
    return (
      isWireRecord(value) &&
      Object.hasOwn(KINDS, String(value.kind)) &&
      survives(value as unknown as CallbackEvent, utcOffset)
    )
  } catch {
    // Writing a value of another shape throws.
    return false
  }
}
