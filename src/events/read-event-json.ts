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

/** The result of reading an event from JSON data: the event, or its issues. */
export type EventJsonResult =
  | { readonly value: CallbackEvent; readonly issues?: undefined }
  | { readonly issues: readonly [Issue, ...Issue[]] }

const notAnObject = (value: unknown): Issue =>
  createIssue('invalid-field', {
    key: 'event',
    expected: 'an object, as toJson returns it; for text, call JSON.parse first',
    received: describe(value)
  })

/** Creates the issue of a value with getters or a proxy: it throws or changes while it is read. */
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

/** Reads a time: text, or a `Date`, which a structured clone keeps. */
const readTime = (value: unknown): ZonedTime | undefined => {
  if (typeof value === 'string') return parseIsoTime(value)
  if (!isDate(value)) return undefined
  return { time: new Date(value.getTime()), utcOffset: CHINA_UTC_OFFSET }
}

/** An event with its valid times converted to dates, and the offset of the first of them. */
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
  // A time at the end of the year 9999 is valid only at some offsets, so use the offset that it was written
  // with.
  const { event, utcOffset } = withDates(given, kind as Kind)
  // `JSON.stringify` writes dates in UTC, where the first 8 hours of the year 2000 in China are in 1999.
  const isChina = utcOffset === undefined || utcOffset === CHINA_UTC_OFFSET
  const reread = rereadEvent(event, utcOffset) ?? (isChina ? undefined : rereadEvent(event))
  if (reread !== undefined) return { value: reread }
  const [first = notPlain(), ...others] = eventIssues(event, kind as Kind, utcOffset)
  return { issues: [first, ...others] }
}

/** Reads an event from JSON data. No value makes it throw. */
export const readEventJson = (value: unknown): EventJsonResult => {
  try {
    return read(value)
  } catch {
    return { issues: [notPlain()] }
  }
}
