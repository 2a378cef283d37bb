import type { IssueCode } from './catalogue'
import type { Reason } from './reason'

/** A place in the text of a body. */
export interface Position {
  /** UTF-16 code units before the place; bytes for `invalid-utf8`, where there is no text yet. */
  readonly offset: number
  /** The line, from 1. */
  readonly line: number
  /** The column in UTF-16 code units, from 1. */
  readonly column: number
}

/** The way to a value, outermost first, in wire names and indices from 0: `['cdr', 0, 'duration']`. */
export type Path = readonly (string | number)[]

/** One reason why a body or a record was rejected, as data. No member holds a value of the payload. */
export interface Issue {
  /** The reason, for programs; one of `ISSUE_CODES`. */
  readonly code: IssueCode
  /** One line for people, without any value of the payload. */
  readonly message: string
  /**
   * The field, the record, or `[]` for the body. A path can contain arbitrary keys of the payload: log `formatIssues`,
   * which masks them.
   */
  readonly path: Path
  /** What should be there, in words. */
  readonly expected?: string
  /** What kind of thing is there, in words; never the value itself. */
  readonly received?: string
  /** Why exactly, where that is certain: a stable word with parameters, for programs and for translation. */
  readonly reason?: Reason
  /** The place in the text, where the text is at fault. */
  readonly position?: Position
}
