import { createIssue, describe } from '../diagnostics/create-issue'
import type { Issue } from '../diagnostics/issue'
import { hasOwn } from '../json/has-own'
import { CHINA_UTC_OFFSET } from '../options'
import { isWireRecord, type WireRecord } from '../records/wire-record'
import { type CallbackEvent, type Kind, KINDS } from '.'
import { eventIssues } from './event-issues'
import { isTimeType, valueAt, withValueAt } from './event-problem'
import { fieldsOf } from './fields-of'
import { rereadEvent } from './is-event'
import { parseIsoTime, type ZonedTime } from './iso-time'
import { isDate } from './same-value'

/** The event that JSON data holds, or why it is none. */
export type EventJsonResult =
  | { readonly value: CallbackEvent; readonly issues?: undefined }
  | { readonly issues: readonly [Issue, ...Issue[]] }

const notAnObject = (value: unknown): Issue =>
  createIssue('invalid-field', {
    key: 'event',
    expected: 'an object, as toJson returns it; for text, call JSON.parse first',
    received: describe(value)
  })

/** Only a caller's own value can be unreadable, or another one each time: JSON cannot. */
const notPlain = (): Issue =>
  createIssue('invalid-field', {
    key: 'event',
    expected: 'plain data',
    received: 'getters or a proxy'
  })

const notAKind = (kind: unknown): Issue =>
  createIssue(kind === undefined || kind === null ? 'missing-field' : 'unknown-kind', {
    path: ['kind'],
    key: 'kind',
    expected: `one of ${Object.keys(KINDS).join(', ')}`,
    received: describe(kind)
  })

/** Reads a time: text, or a `Date` as a structured clone keeps it. */
const readTime = (value: unknown): ZonedTime | undefined => {
  if (typeof value === 'string') return parseIsoTime(value)
  if (!isDate(value)) return undefined
  return { time: new Date(value.getTime()), utcOffset: CHINA_UTC_OFFSET }
}

/** An event whose times are dates, where they were times, and the offset at which the first of them is valid. */
interface Dated {
  readonly event: WireRecord
  readonly utcOffset: number | undefined
}

const withDates = (given: WireRecord, kind: Kind): Dated => {
  const times = fieldsOf(KINDS[kind]).filter(({ type }) => isTimeType(type))
  return times.reduce<Dated>(
    ({ event, utcOffset }, { path }) => {
      const read = readTime(valueAt(event, path))
      return read === undefined
        ? { event, utcOffset }
        : {
            event: withValueAt(event, path, read.time) as WireRecord,
            utcOffset: utcOffset ?? read.utcOffset
          }
    },
    { event: given, utcOffset: undefined }
  )
}

const read = (value: unknown): EventJsonResult => {
  if (!isWireRecord(value)) return { issues: [notAnObject(value)] }
  const given = { ...value }
  const { kind } = given
  if (typeof kind !== 'string' || !hasOwn(KINDS, kind)) return { issues: [notAKind(kind)] }
  // A time at the end of the year 9999 is valid at some offsets alone: the one that it is written with is right.
  const { event, utcOffset } = withDates(given, kind as Kind)
  // The first hours of the year 2000 in China are in 1999 at `Z`, with which `JSON.stringify` writes dates.
  const isChina = utcOffset === undefined || utcOffset === CHINA_UTC_OFFSET
  const reread = rereadEvent(event, utcOffset) ?? (isChina ? undefined : rereadEvent(event))
  if (reread !== undefined) return { value: reread }
  const [first = notPlain(), ...others] = eventIssues(event, kind as Kind, utcOffset)
  return { issues: [first, ...others] }
}

/** Reads an event from JSON data. Never throws, whatever the value. */
export const readEventJson = (value: unknown): EventJsonResult => {
  try {
    return read(value)
  } catch {
    return { issues: [notPlain()] }
  }
}
