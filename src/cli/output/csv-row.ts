import { KINDS } from '../../events'
import { fieldsOf } from '../../events/fields-of'
import { writeJson } from '../../json/write'

const FIELD_COLUMNS = Object.values(KINDS).flatMap((kind) => fieldsOf(kind).map(({ path }) => path.join('.')))

/** The columns of the table, for events of every kind; the fields of a leg are named with their leg. */
export const COLUMNS: readonly string[] = ['kind', ...new Set(FIELD_COLUMNS), 'extra']

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface Term {
  readonly text: string
}

/** All that a column but `extra` can hold. */
type Value = string | number | Term | readonly Term[] | null | undefined

const isTerms = (value: Value): value is readonly Term[] => Array.isArray(value)

/** Terms as the platform words them, joined as it joins them. */
const cell = (value: Value): string => {
  if (value === undefined || value === null) return ''
  if (isTerms(value)) return value.map(({ text }) => text).join('|')
  return typeof value === 'object' ? value.text : String(value)
}

const memberAt = (event: Members, column: string): unknown =>
  column.split('.').reduce<unknown>((of, name) => (isMembers(of) ? of[name] : undefined), event)

/** The cells of an event that is plain already; `extra` as JSON, empty where there is none. */
export const csvRow = (event: Members): readonly string[] =>
  COLUMNS.map((column) => {
    const member = memberAt(event, column)
    if (column !== 'extra') return cell(member as Value)
    return isMembers(member) && Object.keys(member).length > 0 ? writeJson(member) : ''
  })
