/**
 * Every reason to refuse a body or a record.
 *
 * Of the body: `invalid-utf8`, `empty-body`, `body-too-large` (see `maxBytes`), `malformed-json`, `truncated-json` (it ends
 * too early, and may come whole the next time), `unknown-payload` (JSON, but no callback). Of a record:
 * `unknown-kind` (a `fid` that no table has). Of either: `missing-field`, `invalid-field`, and `ambiguous-key` (a key that
 * occurs twice).
 */
export const ISSUE_CODES = [
  'invalid-utf8',
  'empty-body',
  'body-too-large',
  'malformed-json',
  'truncated-json',
  'ambiguous-key',
  'unknown-payload',
  'unknown-kind',
  'missing-field',
  'invalid-field'
] as const

/** One of `ISSUE_CODES`. */
export type IssueCode = (typeof ISSUE_CODES)[number]

/** A place in the text of a body. */
export interface Position {
  /** UTF-16 units before the place; for `invalid-utf8`, where there is no text yet, bytes. */
  readonly offset: number
  /** The line, from 1. */
  readonly line: number
  /** The column in UTF-16 units, from 1. */
  readonly column: number
}

/** Where a value stands, outside in, in wire names and indices from 0: `['cdr', 0, 'duration']`. */
export type Path = readonly (string | number)[]

/** One reason why a body or a record was refused, as data. No member holds a value of the payload. */
export interface Issue {
  /** The reason, for programs; one of `ISSUE_CODES`. */
  readonly code: IssueCode
  /** One line for people, without any value of the payload. */
  readonly message: string
  /**
   * The member at fault, or the record, or `[]` for the body. Its keys may be of the payload's own making: for a log use
   * `formatIssues`, which masks them.
   */
  readonly path: Path
  /** What should stand there, in words. */
  readonly expected?: string
  /** What kind of thing stands there, in words; never the thing itself. */
  readonly received?: string
  /** Where the text is at fault, when it is the text. */
  readonly position?: Position
}
