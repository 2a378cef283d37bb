import { createIssue, describe, quoteWord } from '../diagnostics/create-issue'
import type { Issue } from '../diagnostics/issue'
import { isJson } from '../json/is-json'
import { isWireRecord, type WireRecord } from '../records/wire-record'
import { paddedKey } from '../repairs/padded-key'
import { type Kind, KINDS } from '.'
import { describeGiven, FIELD_RULES, specimenOf, valueAt, withValueAt } from './event-problem'
import { type FieldDeclaration, fieldsOf, type FieldTypeName } from './fields-of'
import { isEvent } from './is-event'

type EventPath = readonly string[]

/** The rules of fields that differ between an event in JSON and an event in memory. */
const EXPECTED: Partial<Record<FieldTypeName, string>> = {
  time: 'an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00, in the years 0 to 9999',
  optionalTime:
    'null or an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00, in the years 2000 to 9999'
}

const fieldIssue = (path: EventPath, expected: string, value: unknown): Issue =>
  createIssue(value === undefined || value === null ? 'missing-field' : 'invalid-field', {
    path,
    key: path.join('.'),
    expected,
    received: describeGiven(value)
  })

/** @param key - the key to show in the message */
const surplusIssue = (path: EventPath, key: string, reason: string, value: unknown): Issue =>
  createIssue('invalid-field', { path, key, expected: `absent: ${reason}`, received: describe(value) })

/** Returns a key for a message: hidden unless it looks like a word. */
const shownKey = (key: string): string => quoteWord(key).replace(/["`]/g, '')

/** Returns an issue for each unknown key of the event or of one of its legs. */
const unknownKeys = (value: WireRecord, names: ReadonlySet<string>, leg: EventPath, kind: Kind): Issue[] =>
  Object.keys(value)
    .filter((key) => !names.has(key))
    .map((key) => {
      const shown = shownKey([...leg, key].join('.'))
      return surplusIssue([...leg, key], shown, `not a field of ${kind}`, value[key])
    })

/** Returns the names of fields, in the event or in one of its legs. */
const namesIn = (fields: readonly FieldDeclaration[], depth: number): ReadonlySet<string> =>
  new Set(fields.flatMap(({ path }) => path.slice(depth, depth + 1)))

const extraIssues = (extra: unknown, specimen: WireRecord, kind: Kind): readonly Issue[] => {
  const path = ['extra']
  if (!isWireRecord(extra)) return [fieldIssue(path, 'an object', extra)]
  const names: ReadonlySet<string> = KINDS[kind].names
  const taken = Object.keys(extra)
    .map((key) => ({ key, name: paddedKey.repair(key) }))
    .filter(({ name }) => names.has(name))
    .map(({ key, name }) =>
      surplusIssue(['extra', key], `extra.${name}`, `it is a field of ${kind}`, extra[key])
    )
  if (!isJson(extra))
    return [...taken, fieldIssue(path, 'plain JSON, without cycles, holes and toJSON', extra)]
  return taken.length > 0 || isEvent({ ...specimen, extra })
    ? taken
    : [fieldIssue(path, 'without keys that would be read as other fields', extra)]
}

/**
 * Returns every issue of an event in JSON: unknown keys first, then the fields in order. No message holds a
 * value of the event.
 *
 * @param event - the event, its valid times converted to dates
 * @param utcOffset - milliseconds; a time is valid if its year there is from 0 to 9999
 */
export const eventIssues = (
  event: WireRecord,
  kind: Kind,
  utcOffset: number | undefined
): readonly Issue[] => {
  const specimen = specimenOf(kind)
  const fields = fieldsOf(KINDS[kind])
  const issues = unknownKeys(event, new Set([...namesIn(fields, 0), 'kind', 'extra']), [], kind)
  for (const name of namesIn(fields, 0)) {
    const value = event[name]
    const own = fields.filter(({ path }) => path[0] === name)
    const isLeg = own.some(({ path }) => path.length > 1)
    if (isLeg && !isWireRecord(value)) {
      issues.push(fieldIssue([name], 'an object', value))
      continue
    }
    if (isLeg) issues.push(...unknownKeys(value as WireRecord, namesIn(own, 1), [name], kind))
    for (const { type, path } of own) {
      const given = valueAt(event, path)
      if (isEvent(withValueAt(specimen, path, given), utcOffset)) continue
      issues.push(fieldIssue(path, EXPECTED[type] ?? FIELD_RULES[type].expected, given))
    }
  }
  return [...issues, ...extraIssues(event.extra, specimen, kind)]
}
