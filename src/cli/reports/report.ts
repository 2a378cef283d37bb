import type { IssueCode } from '../../diagnostics/catalogue'
import type { WarningCode } from '../../diagnostics/warnings'
import type { RepairCode } from '../../repairs'
import type { UnreadablePath } from '../host'
import type { Statistics } from './statistics/statistics'

/** The part of a line around a diagnostic: short, masked, without control characters. */
export interface Frame {
  readonly text: string
  /** The number of terminal cells before the place. */
  readonly indent: number
}

/** The levels of diagnostics, the most severe first. */
export const LEVELS = ['rejected', 'warning', 'repaired'] as const

export type Level = (typeof LEVELS)[number]

/** Returns a level and those that are more severe. */
export const levelsFrom = (level: Level): readonly Level[] => LEVELS.slice(0, LEVELS.indexOf(level) + 1)

/** One issue, warning or repair, with its location in a file. */
export interface Diagnostic {
  readonly level: Level
  readonly code: IssueCode | WarningCode | RepairCode
  /** The field, by its wire name: `cdr[0].duration`; empty for the body itself. */
  readonly path: string
  /** One line, without values of the payload. */
  readonly message: string
  /** The line in the file, from 1. */
  readonly line: number
  /** The column in UTF-16 code units, from 1. */
  readonly column: number
  /** Absent if there is no text to show. */
  readonly frame: Frame | undefined
}

/** Prints a diagnostic without its location in the file: `… must be … (cdr[0].duration)`. */
export const diagnosticText = ({ message, path }: Diagnostic): string =>
  path === '' ? message : `${message} (${path})`

/** A payload that has diagnostics. */
export interface PayloadReport {
  /** The path as given, or as found in a folder or by a glob; `<stdin>` for stdin. */
  readonly file: string
  /** The line on which the payload starts in the file, from 1. */
  readonly line: number
  /** The diagnostics: rejections, then warnings, then repairs. Never empty. */
  readonly diagnostics: readonly Diagnostic[]
  /** The number of omitted diagnostics, if any. */
  readonly more?: number
  /** The group of each diagnostic, if the report for people shows only the first ones of a group. */
  readonly groups?: readonly string[]
}

/** The totals of a run. */
export interface Summary extends Statistics {
  readonly problems: readonly UnreadablePath[]
  /** True if the user interrupted the run: the results are partial. */
  readonly interrupted: boolean
}
