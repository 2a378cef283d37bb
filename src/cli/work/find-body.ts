import type { Issue } from '../../diagnostics/issue'
import { locate } from '../report/locate'
import { NOT_JSON, parseJson } from '../../json/parse'
import { positionIn } from '../../json/position'
import { provesNoDuplicateKeys } from '../../json/proves-no-duplicate-keys'
import { findDuplicateKeys } from '../../json/duplicate-keys'
import { ambiguousKey } from '../../diagnostics/create-issue'
import { WIRE_NAMES } from '../../events/wire-names'

const BYTE_ORDER_MARK = '\ufeff'

/** The body that a line of a log holds in one of its members. */
export interface WrappedBody {
  readonly body: string
  /** Where it stands in the line, in UTF-16 code units. */
  readonly start: number
  /** Whether it stands there as it is, and not as a string of JSON. */
  readonly isVerbatim: boolean
}

const notJson = (field: string): Issue => ({
  code: 'malformed-json',
  message: `the line is not valid JSON, so it has no field ${field}`,
  path: []
})

const noMember = (field: string): Issue => ({
  code: 'missing-field',
  message: `the line has no field ${field}`,
  path: [field]
})

/** The body in a member of a line of JSON: a string that holds it, or the object itself. */
export const findBody = (line: string, field: string): WrappedBody | Issue => {
  // A mark at the beginning of a log is not the platform's.
  const before = line.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  const json = line.slice(before)
  const value = parseJson(json)
  if (value === NOT_JSON) return notJson(field)
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, field)) {
    return noMember(field)
  }
  const duplicates = provesNoDuplicateKeys(value, json) ? [] : findDuplicateKeys(json)
  const duplicate = duplicates.find(({ path }) => path.length === 1 && path[0] === field)
  if (duplicate !== undefined) return ambiguousKey([field], WIRE_NAMES, positionIn(json)(duplicate.offset))
  const member = (value as Readonly<Record<string, unknown>>)[field]
  const { start, end } = locate(json, [field])
  return typeof member === 'string'
    ? { body: member, start: start + before, isVerbatim: false }
    : { body: json.slice(start, end), start: start + before, isVerbatim: true }
}
