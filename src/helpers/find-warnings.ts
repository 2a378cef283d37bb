import { type Warning, type WarningCode, type WarningFacts, WARNINGS } from '../diagnostics/warnings'
import { type CallbackEvent, type Kind, KINDS } from '../events'
import { type FieldDeclaration, fieldsOf } from '../events/fields-of'
import { TIME_NAMES } from '../events/field-names'
import { legsOf } from '../events/legs-of'
import { storedAsJson } from '../events/moment'
import { containsText } from '../json/contains-text'
import { checkValue, latestTime, REPLACEMENT } from './check-value'

/** A field of a kind. A release time also has the answer time that it must not precede. */
interface CheckedField extends FieldDeclaration {
  readonly answer: FieldDeclaration | undefined
}

const FIELDS = /* @__PURE__ */ new Map<Kind, readonly CheckedField[]>()

/** Returns the fields of a kind. Computes them on first use, so that importing the library stays fast. */
const fieldsOfKind = (kind: Kind): readonly CheckedField[] => {
  const known = FIELDS.get(kind)
  if (known !== undefined) return known
  const fields = fieldsOf(KINDS[kind])
  const answers = new Map(legsOf(fields).map(({ answer, release }) => [release, answer]))
  const checked = fields.map((field) => ({ ...field, answer: answers.get(field) }))
  FIELDS.set(kind, checked)
  return checked
}

const valueAt = (event: CallbackEvent, { path }: FieldDeclaration): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], event)

/** @throws TypeError if the field is a time and its value is text */
const checkedValueAt = (event: CallbackEvent, field: FieldDeclaration): unknown => {
  const value = valueAt(event, field)
  const { path } = field
  if (typeof value === 'string' && TIME_NAMES.has(path.slice(-1).join())) {
    throw new TypeError(storedAsJson(path.join('.')))
  }
  return value
}

const isBefore = (time: Date | null, other: Date | null): boolean =>
  time !== null && other !== null && time < other

/** Returns the warnings of one event, in the order of its fields. */
const warningsOf = (event: CallbackEvent, index: number, latest: number): readonly Warning[] => {
  const warnings: Warning[] = []
  const warn = (code: WarningCode, name: string, facts: WarningFacts): void => {
    warnings.push({ code, message: WARNINGS[code].message(facts), index, path: [name] })
  }
  for (const field of fieldsOfKind(event.kind)) {
    const { name, type, answer } = field
    const value = checkedValueAt(event, field)
    if (answer !== undefined && isBefore(value as Date | null, valueAt(event, answer) as Date | null)) {
      warn('release-before-answer', name, { key: name, other: answer.name })
    }
    for (const code of checkValue(type, value, latest)) warn(code, name, { key: name })
  }
  for (const [key, value] of Object.entries(event.extra)) {
    // The key is untrusted input: no message names it.
    if (containsText({ [key]: value }, REPLACEMENT)) warn('replacement-character', key, {})
  }
  return warnings
}

/** The options of `findWarnings`. */
export interface WarningOptions {
  /** The current time, to find times in the future. Default: the clock of the machine. */
  readonly now?: Date | undefined
}

const isList = (events: CallbackEvent | readonly CallbackEvent[]): events is readonly CallbackEvent[] =>
  Array.isArray(events)

/**
 * Finds damaged or implausible values in decoded events: unknown words, U+FFFD, a release before the answer,
 * times before the year 2000 in China time, times in the future. An event with warnings is still valid.
 *
 * @param events - one event, or a list
 * @param options - the current time
 * @returns the warnings in the order of the events and of their fields; `[]` if there are none
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const findWarnings = (
  events: CallbackEvent | readonly CallbackEvent[],
  options: WarningOptions = {}
): readonly Warning[] => {
  const latest = latestTime(options.now?.getTime() ?? Date.now())
  const list = isList(events) ? events : [events]
  return list.flatMap((event, index) => warningsOf(event, index, latest))
}
