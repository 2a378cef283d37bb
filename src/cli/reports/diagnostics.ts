import type { Issue, Path, Position } from '../../diagnostics/issue'
import { printPath } from '../../diagnostics/print-path'
import type { Warning } from '../../diagnostics/warnings'
import { WIRE_NAMES } from '../../events/wire-names'
import { positionsOf } from '../../json/position'
import { type Repair, type RepairCode, REPAIRS } from '../../repairs'
import { frameOf } from './frame'
import { locateAll } from './locate'
import type { Diagnostic } from './report'

/** A body and its place in the file. */
export interface PlacedBody {
  /** The text, with replacement characters for invalid UTF-8. */
  readonly text: string
  /** The line and column in the file at which the body starts, from 1. */
  readonly line: number
  readonly column: number
  /** True if lines and columns of the body match those of the file. In a JSON string they do not. */
  readonly isVerbatim: boolean
}

/** The issues, warnings and repairs of a body. */
export interface Found {
  readonly issues: readonly Issue[]
  /** The warnings, with paths from the body. */
  readonly warnings: readonly Warning[]
  readonly repairs: readonly Repair[]
}

/** An issue, a warning or a repair. Its offset in the body is `undefined` until its path is located. */
type FoundIssue = Pick<Diagnostic, 'level' | 'code' | 'message'> & {
  readonly path: Path
  offset: number | undefined
}

type LocatedIssue = FoundIssue & { offset: number }

const TITLES = Object.fromEntries(REPAIRS.map(({ code, title }) => [code, title])) as Readonly<
  Record<RepairCode, string>
>

/** Codes without a frame: an empty body has nothing to show, and a body that is too large is not searched. */
const WITHOUT_FRAME: readonly Diagnostic['code'][] = ['empty-body', 'body-too-large']

/** Codes whose paths can end with an arbitrary key of the payload. */
const WITH_ANY_KEY: readonly Diagnostic['code'][] = ['ambiguous-key', 'replacement-character']

/** The position in the body at the end of a message. A report shows the location in the file instead. */
const PLACE = / \(line \d+, column \d+\)$/

/** Returns the offset of a line and column, for a position whose offset counts bytes. */
const offsetAt = (text: string, { line, column }: Position): number => {
  let lineStart = 0
  for (let number = 1; number < line; number++) lineStart = text.indexOf('\n', lineStart) + 1
  return lineStart + column - 1
}

const findIssue = (issue: Issue, { text, isVerbatim }: PlacedBody): FoundIssue => {
  const { code, message, path, position } = issue
  const isInBytes = code === 'invalid-utf8' && position !== undefined
  const offset = isInBytes ? offsetAt(text, position) : position?.offset
  return {
    level: 'rejected',
    code,
    message: isVerbatim ? message.replace(PLACE, '') : message,
    path,
    offset: WITHOUT_FRAME.includes(code) ? 0 : offset
  }
}

const findWarning = ({ code, message, path }: Warning): FoundIssue => ({
  level: 'warning',
  code,
  message,
  path,
  offset: undefined
})

const findRepair = ({ code, path, offset = 0 }: Repair): FoundIssue => {
  const repair = { level: 'repaired', code, message: TITLES[code] } as const
  return path === undefined ? { ...repair, path: [], offset } : { ...repair, path, offset: undefined }
}

/** Locates all paths in one pass over the text: a payload can have very many diagnostics. */
const locatePaths = (text: string, issues: readonly FoundIssue[]): readonly LocatedIssue[] => {
  const searched = issues.filter(({ offset }) => offset === undefined)
  const paths = searched.map(({ path }) => path)
  const extents = paths.length === 0 ? [] : locateAll(text, paths)
  searched.forEach((issue, index) => {
    issue.offset = extents[index]?.start
  })
  return issues as readonly LocatedIssue[]
}

/** Returns the diagnostics of a body: every issue, warning and repair, each with its location. */
export const diagnosticsOf = (
  body: PlacedBody,
  { issues, warnings, repairs }: Found,
  showValues: boolean
): readonly Diagnostic[] => {
  const { text, isVerbatim } = body
  const found = [
    ...issues.map((issue) => findIssue(issue, body)),
    ...warnings.map(findWarning),
    ...repairs.map(findRepair)
  ]
  const located = locatePaths(text, found)
  const offsets = new Set(located.map(({ offset }) => offset))
  const ascending = isVerbatim ? [...offsets].sort((one, other) => one - other) : []
  const positions = new Map(positionsOf(text, ascending).map((position) => [position.offset, position]))
  return located.map(({ level, code, message, path, offset }) => {
    const { line, column } = positions.get(offset) ?? { line: 1, column: 1 }
    const showsUnknownKeys = showValues || !WITH_ANY_KEY.includes(code)
    return {
      level,
      code,
      path: printPath(path, { knownKeys: WIRE_NAMES, showsUnknownKeys }),
      message,
      line: body.line + line - 1,
      column: line === 1 ? body.column + column - 1 : column,
      frame: WITHOUT_FRAME.includes(code) ? undefined : frameOf(text, offset, showValues)
    }
  })
}
