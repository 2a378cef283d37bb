import { ambiguousKey } from '../../diagnostics/create-issue'
import type { Issue } from '../../diagnostics/issue'
import { WIRE_NAMES } from '../../events/wire-names'
import { findLosses } from '../../json/find-losses'
import { NOT_JSON, parseJson } from '../../json/parse'
import { positionIn } from '../../json/position'
import { provesLossless } from '../../json/proves-lossless'
import { type Extent, locateAll } from '../reports/locate'

/** The body in a field of a line. */
export interface WrappedBody {
  readonly body: string
  /** Its offset in the line, in UTF-16 code units. */
  readonly start: number
  /** True if the field is the body itself, not a JSON string with the body. */
  readonly isVerbatim: boolean
}

/** Finds the body in a field of a JSON line: the text of a string, or the value itself. */
export const findBody = (line: string, field: string): WrappedBody | Issue => {
  // A log can start with a byte order mark.
  const json = line.replace(/^\ufeff/, '')
  const offset = line.length - json.length
  const value = parseJson(json)
  if (value === NOT_JSON) {
    const message = `the line is not valid JSON, so it has no field ${field}`
    return { code: 'malformed-json', message, path: [] }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, field)) {
    return { code: 'missing-field', message: `the line has no field ${field}`, path: [field] }
  }
  const duplicates = provesLossless(value, json) ? [] : findLosses(json).duplicateKeys
  const duplicate = duplicates.find(({ path }) => path.length === 1 && path[0] === field)
  if (duplicate !== undefined) return ambiguousKey([field], WIRE_NAMES, positionIn(json)(duplicate.offset))
  const body = (value as Readonly<Record<string, unknown>>)[field]
  // One path gives one extent.
  const [{ start, end }] = locateAll(json, [[field]]) as readonly [Extent]
  return typeof body === 'string'
    ? { body, start: start + offset, isVerbatim: false }
    : { body: json.slice(start, end), start: start + offset, isVerbatim: true }
}
