import { stringify } from 'csv-stringify/sync'
import { KINDS } from '../../events'
import { plainEvent } from '../../events/event-json'
import { fieldsOf } from '../../events/fields-of'
import { writeJson } from '../../json/write'
import { callRow, CALL_COLUMNS } from './calls'
import type { Format } from './format'

const FIELDS = Object.values(KINDS).flatMap((kind) => fieldsOf(kind).map(({ path }) => path.join('.')))

/** The columns of the table, for events of every kind: `caller.answerTime`. */
export const COLUMNS: readonly string[] = ['kind', ...new Set(FIELDS), 'extra']

interface Term {
  readonly text: string
}

type Value = string | number | Term | readonly Term[] | null | undefined

const isTerms = (value: Value): value is readonly Term[] => Array.isArray(value)

/** Writes a field. Writes terms as the platform does: its words, joined by `|`. */
const cell = (value: Value): string => {
  if (value === undefined || value === null) return ''
  if (isTerms(value)) return value.map(({ text }) => text).join('|')
  return typeof value === 'object' ? value.text : String(value)
}

/** An event, or a leg of it, whose times are text. */
type Members = Readonly<Record<string, unknown>>

const fieldAt = (event: Members, column: string): unknown =>
  column.split('.').reduce<unknown>((of, name) => (of as Members | null | undefined)?.[name], event)

/** Returns the cells of an event. `extra` is JSON, or empty if it has no members. */
export const csvRow = (event: Members): readonly string[] =>
  COLUMNS.map((column) => {
    const value = fieldAt(event, column)
    if (column !== 'extra') return cell(value as Value)
    return Object.keys(value as object).length > 0 ? writeJson(value) : ''
  })

/** CSV: a table with one line per event of any kind, or per call (RFC 4180). */
export const csv: Format = {
  name: 'csv',
  events: {
    begin: stringify([[...COLUMNS]]),
    separator: '',
    end: '',
    write: (event, utcOffset, zone) => stringify([csvRow(plainEvent(event, utcOffset, zone))])
  },
  calls: function* (calls, options) {
    yield stringify([[...CALL_COLUMNS]])
    for (const call of calls) yield stringify([[...callRow(call, options)]])
  }
}
