import { hasOwn } from '../json/has-own'
import { isJson } from '../json/is-json'
import { CHINA_UTC_OFFSET, settingsOf } from '../options'
import { RecordReader } from '../records/record-reader'
import { isWireRecord } from '../records/wire-record'
import { type CallbackEvent, KINDS } from '.'
import { readRecord } from './read-record'
import { isSameValue } from './same-value'
import { WIRE_NAMES } from './wire-names'
import { writeRecord } from './write-record'

const reread = (event: CallbackEvent, utcOffset: number): CallbackEvent | undefined => {
  const reader = new RecordReader({ ...settingsOf(undefined), utcOffset }, WIRE_NAMES)
  const again = readRecord(writeRecord(event, utcOffset), undefined, reader)
  const isSame = !reader.hasRepairs() && isSameValue(event, again) && isJson(event.extra)
  return isSame ? (again as CallbackEvent) : undefined
}

/**
 * Writes an event and reads it again; returns the copy, or `undefined` if it differs from the event. So the
 * tables of the decoder are the only rules of validation.
 */
export const rereadEvent = (value: unknown, utcOffset = CHINA_UTC_OFFSET): CallbackEvent | undefined => {
  try {
    return isWireRecord(value) && hasOwn(KINDS, String(value.kind))
      ? reread(value as unknown as CallbackEvent, utcOffset)
      : undefined
  } catch {
    // Writing a value that is not an event throws.
    return undefined
  }
}

/**
 * Returns true if a value is an event that the platform can send: writing and reading it gives the same
 * event.
 */
export const isEvent = (value: unknown, utcOffset?: number): value is CallbackEvent =>
  rereadEvent(value, utcOffset) !== undefined
