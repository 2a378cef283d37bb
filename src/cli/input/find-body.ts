import { ambiguousKey } from '../../diagnostics/create-issue'
import type { Issue, Path } from '../../diagnostics/issue'
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

/** A value and its path in a line. */
interface Found {
  readonly value: unknown
  readonly path: Path
}

const hasKey = (value: unknown, key: string): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)

/** Finds a field by its key, or by the keys on the path to it: `req.body`. A key with dots is preferred. */
const findField = (value: unknown, field: string): Found | undefined => {
  if (hasKey(value, field)) return { value: value[field], path: [field] }
  for (let dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
    const key = field.slice(0, dot)
    const found = hasKey(value, key) ? findField(value[key], field.slice(dot + 1)) : undefined
    if (found !== undefined) return { value: found.value, path: [key, ...found.path] }
  }
  return undefined
}

/** Returns true if a path is another one or leads to it. */
const leadsTo = (path: Path, other: Path): boolean => path.every((part, index) => part === other[index])

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
  const found = findField(value, field)
  if (found === undefined) {
    return { code: 'missing-field', message: `the line has no field ${field}`, path: [field] }
  }
  const { value: body, path } = found
  const duplicates = provesLossless(value, json) ? [] : findLosses(json).duplicateKeys
  const duplicate = duplicates.find((other) => leadsTo(other.path, path))
  if (duplicate !== undefined) {
    return ambiguousKey(duplicate.path, WIRE_NAMES, positionIn(json)(duplicate.offset))
  }
  // One path gives one extent.
  const [{ start, end }] = locateAll(json, [path]) as readonly [Extent]
  return typeof body === 'string'
    ? { body, start: start + offset, isVerbatim: false }
    : { body: json.slice(start, end), start: start + offset, isVerbatim: true }
}
