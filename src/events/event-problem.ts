import { describe, quoteWord } from '../diagnostics/create-issue'
import { hasOwn } from '../json/has-own'
import { isJson } from '../json/is-json'
import type { FieldReader } from '../records/record-table'
import { type Extra, isWireRecord, type WireRecord } from '../records/wire-record'
import { paddedKey } from '../repairs/padded-key'
import { type Kind, KINDS } from '.'
import { type FieldDeclaration, fieldsOf, type FieldTypeName } from './fields-of'
import { isEvent } from './is-event'
import { parseIsoTime } from './iso-time'
import { storedAsJson } from './moment'

/** The rule of each field type, in words that follow "must be", and a valid value. */
export const FIELD_RULES: Readonly<
  Record<FieldTypeName, { readonly expected: string; readonly valid: unknown }>
> = {
  id: { expected: 'a string, not empty, without whitespace around it', valid: '0' },
  text: { expected: 'a string without whitespace around it', valid: '' },
  time: { expected: 'a valid Date in the years 0 to 9999', valid: /* @__PURE__ */ new Date(0) },
  seconds: { expected: 'a whole number, not negative', valid: 0 },
  charge: { expected: 'a Yuan: digits with at most one point between them', valid: '0' },
  callState: {
    expected: 'one of CALL_STATES, or { code: "unrecognised", text }',
    valid: { code: 'callout', text: 'callout' }
  },
  optionalTime: { expected: 'null or a valid Date in the years 2000 to 9999', valid: null },
  recordingUrl: { expected: 'null or an http:// or https:// URL', valid: null },
  stateDesc: { expected: 'a list of STATE_TERMS and { code: "unrecognised", text }', valid: [] },
  freeText: { expected: 'null or a string, not empty', valid: null }
}

const NO_EXTRA: Extra = {}

/** Returns a valid event of a kind, created by the `read` of the kind. */
export const specimenOf = (kind: Kind): WireRecord => {
  const fields = Object.entries(FIELD_RULES).map(([type, { valid }]) => [type, () => valid])
  const reader = { ...Object.fromEntries(fields), extra: () => NO_EXTRA } as unknown as FieldReader
  return KINDS[kind].read({}, reader) as unknown as WireRecord
}

/** Returns the value at a path; `undefined` if there is none. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isWireRecord(inner) ? inner[key] : undefined), value)

/** Returns a copy of a value with another value at a path. */
export const withValueAt = (into: unknown, [key, ...rest]: readonly string[], value: unknown): unknown =>
  key === undefined
    ? value
    : { ...(into as WireRecord), [key]: withValueAt((into as WireRecord)[key], rest, value) }

/**
 * Describes a value like `describe`, and also dates: a valid `Date` can be an invalid time only because of
 * its year.
 */
export const describeGiven = (value: unknown, expected = ''): string => {
  if (!(value instanceof Date)) return describe(value, expected)
  if (Number.isNaN(value.getTime())) return 'an invalid Date'
  return expected.includes('Date') ? 'a Date of another year' : 'a Date'
}

/** Names the first unknown key of the event or of one of its legs. */
const unknownField = (
  value: WireRecord,
  specimen: WireRecord,
  kind: Kind,
  prefix = ''
): string | undefined => {
  for (const [key, inner] of Object.entries(value)) {
    if (!hasOwn(specimen, key)) return `${quoteWord(prefix + key)} is not a field of ${kind}`
    const expected = specimen[key]
    // A date and `extra` have no fields of their own.
    if (!isWireRecord(expected) || Object.keys(expected).length === 0 || !isWireRecord(inner)) continue
    const problem = unknownField(inner, expected, kind, `${key}.`)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** Names the first problem of `extra`: a key that would be read as a field, or a value that JSON loses. */
const extraProblem = (extra: unknown, kind: Kind): string | undefined => {
  if (!isWireRecord(extra)) return `\`extra\` must be an object (got ${describe(extra)})`
  const names: ReadonlySet<string> = KINDS[kind].names
  const name = Object.keys(extra)
    .map(paddedKey.repair)
    .find((key) => names.has(key))
  if (name !== undefined) return `\`extra\` must not have the key \`${name}\`, a field of ${kind}`
  return isJson(extra) ? undefined : '`extra` must be plain JSON, without cycles, holes and toJSON'
}

/** Names the first of the given fields that has an invalid value. */
const fieldProblem = (
  value: WireRecord,
  specimen: WireRecord,
  fields: readonly FieldDeclaration[],
  utcOffset?: number
): string | undefined => {
  for (const { type, path } of fields) {
    const given = valueAt(value, path)
    if (isEvent(withValueAt(specimen, path, given), utcOffset)) continue
    const { expected } = FIELD_RULES[type]
    return `\`${path.join('.')}\` must be ${expected} (got ${describeGiven(given, expected)})`
  }
  return undefined
}

/** Returns true if a field type is a time. */
export const isTimeType = (type: FieldTypeName): boolean => type === 'time' || type === 'optionalTime'

/** Names the first time that is text in ISO 8601, because the event was stored as JSON. */
const timeProblem = (value: WireRecord, fields: readonly FieldDeclaration[]): string | undefined => {
  for (const { type, path } of fields) {
    const given = isTimeType(type) ? valueAt(value, path) : undefined
    if (typeof given === 'string' && parseIsoTime(given) !== undefined) return storedAsJson(path.join('.'))
  }
  return undefined
}

const findProblem = (value: unknown, utcOffset: number | undefined): string => {
  if (!isWireRecord(value)) return `it must be an event (got ${describe(value)})`
  if (!hasOwn(KINDS, String(value.kind))) return `\`kind\` must be one of ${Object.keys(KINDS).join(', ')}`
  const kind = value.kind as Kind
  const specimen = specimenOf(kind)
  const fields = fieldsOf(KINDS[kind])
  return (
    unknownField(value, specimen, kind) ??
    timeProblem(value, fields) ??
    fieldProblem(value, specimen, fields, utcOffset) ??
    extraProblem(value.extra, kind) ??
    // Only unknown keys in `extra` are left: two keys that differ in whitespace, or the `fid` of another
    // kind.
    '`extra` must not have a key that would be read as another field'
  )
}

/**
 * Names the first invalid field of an event and explains the problem. No message holds a value of the event.
 *
 * @param utcOffset - milliseconds; with it a time is valid if its year there is from 0 to 9999
 */
export const eventProblem = (value: unknown, utcOffset?: number): string => {
  try {
    return findProblem(value, utcOffset)
  } catch {
    // A getter or a proxy threw, or `kind` cannot be converted to a string.
    return 'reading one of its fields throws an error'
  }
}

/** Names the first leg that is not an object. */
const legProblem = (overrides: WireRecord, fields: readonly FieldDeclaration[]): string | undefined => {
  for (const { path } of fields) {
    const leg = path.slice(0, -1)
    const given = valueAt(overrides, leg)
    if (given !== undefined && !isWireRecord(given)) {
      return `\`${leg.join('.')}\` must be an object (got ${describe(given)})`
    }
  }
  return undefined
}

/** Names the first given field that is invalid; `undefined` if each given field is valid by itself. */
export const overridesProblem = (kind: Kind, overrides: unknown): string | undefined => {
  if (!isWireRecord(overrides)) return `expected an object (got ${describe(overrides)})`
  if (overrides.kind !== undefined && overrides.kind !== kind) return `\`kind\` must be ${kind}`
  const specimen = specimenOf(kind)
  const fields = fieldsOf(KINDS[kind])
  const given = fields.filter(({ path }) => valueAt(overrides, path) !== undefined)
  return (
    unknownField(overrides, specimen, kind) ??
    legProblem(overrides, fields) ??
    fieldProblem(overrides, specimen, given) ??
    (overrides.extra === undefined ? undefined : extraProblem(overrides.extra, kind))
  )
}
