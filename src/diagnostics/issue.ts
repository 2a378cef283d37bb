import type { IssueCode } from './catalogue'
import type { Reason } from './reason'

/** A place in the text of a body. */
export interface Position {
  /** The UTF-16 code units before the place; for `invalid-utf8` the bytes, because there is no text yet. */
  readonly offset: number
  /** The line, from 1. */
  readonly line: number
  /** The column in UTF-16 code units, from 1. */
  readonly column: number
}

/**
 * The path to a value, from the outside in: wire names, and indices from 0. Example:
 * `['cdr', 0, 'duration']`.
 */
export type Path = readonly (string | number)[]

/** One reason why a body or a record was rejected, as data. No member holds a value of the payload. */
export interface Issue {
  /** The reason, for programs; one of `ISSUE_CODES`. */
  readonly code: IssueCode
  /** One line for people, without any value of the payload. */
  readonly message: string
  /**
   * The path of the field or the record, or `[]` for the body. It can contain arbitrary keys of the payload:
   * log `formatIssues`, which masks them.
   */
  readonly path: Path
  /** The expected value, in words. */
  readonly expected?: string
  /** The kind of value received, in words; never the value itself. */
  readonly received?: string
  /** The exact reason, if it is certain: a stable word with parameters, for programs and for translation. */
  readonly reason?: Reason
  /** The place in the text, if the issue has one. */
  readonly position?: Position
}
