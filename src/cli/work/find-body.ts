import type { Issue } from '../../issue/issue'
import { ambiguousKey } from '../../issue/make-issue'
import { locate } from '../../text/locate'
import { REFUSED, tryParse, unmended } from '../../text/parse-json'
import { startsWithByteOrderMark } from '../../text/repair/byte-order-mark'
import { repeatedKeys } from '../../text/repeated-keys'

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
  message: `the line is not JSON, so its member ${field} cannot be taken`,
  path: []
})

const noMember = (field: string): Issue => ({
  code: 'missing-field',
  message: `the line has no member ${field}`,
  path: [field]
})

/** The body in a member of a line of JSON: a string that holds it, or the object itself. */
export const findBody = (line: string, field: string): WrappedBody | Issue => {
  // A mark at the beginning of a log is not the platform's.
  const before = startsWithByteOrderMark(line) ? 1 : 0
  const json = line.slice(before)
  const value = tryParse(json)
  if (value === REFUSED) return notJson(field)
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, field)) {
    return noMember(field)
  }
  const repeated = repeatedKeys(unmended(value, json)).find(
    ({ path }) => path.length === 1 && path[0] === field
  )
  if (repeated !== undefined) return ambiguousKey([field], repeated.position)
  const member = (value as Readonly<Record<string, unknown>>)[field]
  const { start, end } = locate(json, [field])
  return typeof member === 'string'
    ? { body: member, start: start + before, isVerbatim: false }
    : { body: json.slice(start, end), start: start + before, isVerbatim: true }
}
