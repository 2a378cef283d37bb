import type { Kind } from '../../events'
import type { IssueCode } from '../../diagnostics/catalogue'
import type { RepairCode } from '../../repairs'

/** The line that holds a fault, as it may be shown: masked, without control characters, cut to a length that is read at a glance. */
export interface Frame {
  readonly text: string
  /** How many cells of a terminal stand before the fault. */
  readonly indent: number
}

/** One issue or one repair, at its place in a file. */
export interface Finding {
  readonly level: 'rejected' | 'repaired'
  readonly code: IssueCode | RepairCode
  /** The member at fault by the platform's own names, `cdr[0].duration`; empty for the body itself. */
  readonly path: string
  /** One line, without values of the payload. */
  readonly message: string
  /** From 1, in the file. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** Absent where there is no text to show. */
  readonly frame: Frame | undefined
}

/** A payload with something to say of it. */
export interface PayloadReport {
  /** As it was named, or found under what was named; `<stdin>` for the standard input. */
  readonly file: string
  /** Where the payload begins in the file, from 1. */
  readonly line: number
  /** Never empty; in the order of the decoder, rejections before repairs. */
  readonly findings: readonly Finding[]
  /** How many more there are, where not all of one payload are told. */
  readonly more?: number
}

/** A file that could not be read, or a path that leads to none. */
export interface Problem {
  readonly file: string
  /** One line, such as `no such file or folder`. */
  readonly reason: string
}

/** What was found in all. */
export interface Summary {
  readonly payloads: number
  /** Payloads of which anything was rejected. */
  readonly rejectedPayloads: number
  readonly events: Readonly<Record<Kind, number>>
  readonly repairs: Readonly<Record<RepairCode, number>>
  /** Issues, not payloads: one payload may have several. */
  readonly rejected: Readonly<Record<IssueCode, number>>
  readonly problems: readonly Problem[]
  /** Whether the run was interrupted, so that this is only what was read till then. */
  readonly interrupted: boolean
}

/** One format of the report: what to print at the beginning, for each payload and file at fault, and at the end. */
export interface Reporter {
  readonly begin: () => string
  readonly payload: (report: PayloadReport) => string
  readonly problem: (problem: Problem) => string
  readonly end: (summary: Summary) => string
}

export interface ReportOptions {
  readonly color: boolean
  /** Width of the terminal. */
  readonly columns: number
  /** Whether to leave out what is not a fault: the summary of the formats for people. */
  readonly quiet: boolean
  /** Of the package. */
  readonly version: string
}
