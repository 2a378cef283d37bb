import type { CallbackCdrEvent } from '../events/callback-cdr'
import { parseIsoTime } from '../events/iso-time'
import { readEventJson } from '../events/read-event-json'
import { isDate } from '../events/same-value'
import { isWireRecord, type WireRecord } from '../records/wire-record'
import type { PhoneStates, TimeRange } from './call'
import { joinRanges } from './time-range'
import { LEG_STATES, type LegState } from './leg-state'

/** Rejects a value. The message names its path and does not hold the value. */
export const reject = (path: string, expected: string): never => {
  throw new TypeError(`\`${path}\` must be ${expected}`)
}

/** @throws TypeError if the value is not an object */
export const readObject = (value: unknown, path: string): WireRecord =>
  isWireRecord(value) ? value : reject(path, 'an object')

/** @throws TypeError if the value is not an array, or `read` rejects an item */
export const readList = <Item>(
  value: unknown,
  path: string,
  read: (item: unknown, path: string) => Item
): readonly Item[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => read(item, `${path}.${index}`))
    : reject(path, 'an array')

/** @throws TypeError if the value is not a string */
export const readText = (value: unknown, path: string): string =>
  typeof value === 'string' ? value : reject(path, 'a string')

const ISO_TIME = 'an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00'

/** Reads a time: text, or a `Date`, which a structured clone keeps. */
const readTime = (value: unknown, path: string): Date => {
  const time = typeof value === 'string' ? parseIsoTime(value)?.time : value
  return isDate(time) && !Number.isNaN(time.getTime()) ? new Date(time.getTime()) : reject(path, ISO_TIME)
}

const readRange = (value: unknown, path: string): TimeRange => {
  const { first, last } = readObject(value, path)
  const range = { first: readTime(first, `${path}.first`), last: readTime(last, `${path}.last`) }
  return range.first <= range.last ? range : reject(`${path}.last`, 'a time that is not before `first`')
}

/** @throws TypeError if the value is not the states of one phone */
export const readPhone = (value: unknown, path: string): PhoneStates => {
  const phone = readObject(value, path)
  const at = (state: LegState): TimeRange | null =>
    phone[state] === null ? null : readRange(phone[state], `${path}.${state}`)
  const read = {
    number: readText(phone.number, `${path}.number`),
    pushed: readRange(phone.pushed, `${path}.pushed`),
    callout: at('callout'),
    alerting: at('alerting'),
    answer: at('answer'),
    disconnect: at('disconnect')
  }
  const times = LEG_STATES.flatMap((state) => read[state] ?? [])
  return { ...read, pushed: times.reduce((all, range) => joinRanges(all, range), read.pushed) }
}

/** @throws TypeError if the value is not a CDR of this call */
export const readCdr = (value: unknown, path: string, requestId: string): CallbackCdrEvent => {
  const result = readEventJson(value)
  if (result.issues !== undefined) {
    const [{ message, path: inner }] = result.issues
    if (inner.length === 0) return reject(path, 'a CDR, as toJson returns it')
    // The message names the field in the event.
    throw new TypeError(message.replace('`', `\`${path}.`))
  }
  const event = result.value
  if (event.kind !== 'callback-cdr') return reject(`${path}.kind`, 'callback-cdr')
  return event.requestId === requestId ? event : reject(`${path}.requestId`, 'the requestId of the call')
}
