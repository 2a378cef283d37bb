import { createIssue, textIssue } from '../diagnostics/create-issue'
import type { Issue } from '../diagnostics/issue'
import { applyEdits, type TextEdit } from '../json/edits'
import { skipWhitespaceBack } from '../json/lexer'
import { NOT_JSON, parseJson } from '../json/parse'
import { positionIn } from '../json/position'
import { findSyntaxError, type ReaderOptions } from '../json/reader'
import { recogniseText } from '../json/recognise-text'
import { type EnabledRepairs, REPAIRS, type Repair } from '.'

const TEXT_REPAIRS = /* @__PURE__ */ REPAIRS.filter((repair) => repair.stage === 'text')

/** A parsed text and the edits that made it valid. */
export interface ParsedText {
  readonly value: unknown
  /** The text as sent. */
  readonly source: string
  /** The text that `JSON.parse` accepted. */
  readonly text: string
  /** The edits from the source to that text, in order. */
  readonly edits: readonly TextEdit[]
  readonly repairs: readonly Repair[]
}

const NO_EDITS: readonly TextEdit[] = []

const NO_REPAIRS: readonly Repair[] = []

/** Returns the result for a text that was valid as sent. */
export const parsedAsSent = (value: unknown, source: string): ParsedText => ({
  value,
  source,
  text: source,
  edits: NO_EDITS,
  repairs: NO_REPAIRS
})

const byOffset = (one: TextEdit, other: TextEdit): number => one.offset - other.offset

/**
 * Finds the first error that no enabled repair covers. Ignores whitespace at the end: a newline that was
 * added to a truncated string would be its first invalid character.
 */
const syntaxError = (source: string, enabled: EnabledRepairs): Issue => {
  const tolerances = TEXT_REPAIRS.filter(({ code }) => enabled[code]).map(({ tolerance }) => tolerance)
  const options = Object.assign({}, ...tolerances) as ReaderOptions
  const end = skipWhitespaceBack(source, source.length)
  const offset = findSyntaxError(source.slice(0, end), options)
  // No error before the end: the text is truncated JSON.
  if (offset === end) return textIssue('truncated-json', positionIn(source)(source.length))
  return textIssue('malformed-json', positionIn(source)(offset), recogniseText(source, offset, options))
}

/**
 * Repairs and parses a text that `JSON.parse` has rejected: applies the enabled repairs one by one until it
 * is valid.
 *
 * @returns an issue if the text stays invalid, with the position of the first error that no enabled repair
 * covers
 */
export const repairJson = (source: string, enabled: EnabledRepairs): ParsedText | Issue => {
  if (source.trim() === '') return createIssue('empty-body')
  let edits = NO_EDITS
  const repairs: Repair[] = []
  for (const repair of TEXT_REPAIRS) {
    if (!enabled[repair.code]) continue
    const found = repair.findEdits(source)
    if (found.length === 0) continue
    for (const { offset } of found) repairs.push({ code: repair.code, offset })
    edits = edits.length === 0 ? found : [...edits, ...found].sort(byOffset)
    const text = applyEdits(source, edits)
    const value = parseJson(text)
    if (value !== NOT_JSON) return { value, source, text, edits, repairs }
  }
  return syntaxError(source, enabled)
}
