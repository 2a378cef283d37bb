/** Every reason to refuse a body or a record. */
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

/** Where a value stands, outside in, in the platform's own names: `['cdr', 0, 'duration']`. */
export type Path = readonly (string | number)[]

/** One reason why a body or a record was refused, as data. No member holds a value of the payload. */
export interface Issue {
  readonly code: IssueCode
  /** One line for people, without any value of the payload. */
  readonly message: string
  readonly path: Path
  /** What should stand there, in words. */
  readonly expected?: string
  /** What kind of thing stands there, in words; never the thing itself. */
  readonly received?: string
  /** Where the text is at fault, when it is the text. */
  readonly position?: Position
}
