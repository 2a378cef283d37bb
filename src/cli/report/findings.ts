import type { Issue, Position } from '../../diagnostics/issue'
import { printPath } from '../../diagnostics/print-path'
import { locateAll } from './locate'
import { positionsOf } from '../../json/position'
import { pairs } from '../pairs'
import { frameOf } from './frame'
import type { Finding } from './report'
import { type Repair, type RepairCode, REPAIRS } from '../../repairs'
import { WIRE_NAMES } from '../../events/wire-names'

/** A body, and how to find its places in the file that it lies in. */
export interface PlacedBody {
  /** With a replacement character for what is not UTF-8. */
  readonly text: string
  /** Where the body begins in the file, both from 1. */
  readonly line: number
  readonly column: number
  /** Whether the lines and columns of the body are those of the file, as they are not within a string of JSON. */
  readonly isVerbatim: boolean
}

const TITLES = Object.fromEntries(REPAIRS.map(({ code, title }) => [code, title])) as Record<
  RepairCode,
  string
>

/** A message ends with the place in the body; where the place in the file is told, that would be a second one. */
const PLACE = / \(line \d+, column \d+\)$/

/** The offset of a place that is given by line and column alone, as in bytes that are not text. */
const offsetAt = (text: string, { line, column }: Position): number => {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

/** What can be told of a fault before its place is known. */
type Fault = Pick<Finding, 'level' | 'code' | 'message'> & {
  readonly at: Pick<Issue, 'path'> & {
    /** Where it is the text that is at fault. */
    readonly offset?: number | undefined
    /** Whether there is anything to show of it. */
    readonly isShown: boolean
  }
}

const faultOfIssue = ({ text, isVerbatim }: PlacedBody, issue: Issue): Fault => {
  const { code, path, position } = issue
  const offset =
    position === undefined || code !== 'invalid-utf8' ? position?.offset : offsetAt(text, position)
  return {
    level: 'rejected',
    code,
    message: isVerbatim ? issue.message.replace(PLACE, '') : issue.message,
    // An empty body has nothing to show, and one that is too large is not looked at.
    at: { path, offset, isShown: code !== 'empty-body' && code !== 'body-too-large' }
  }
}

const faultOfRepair = ({ code, path, offset = 0 }: Repair): Fault => ({
  level: 'repaired',
  code,
  message: TITLES[code],
  at: path === undefined ? { path: [], offset, isShown: true } : { path, isShown: true }
})

/** The offset of each fault; all of them are looked for at once, because there may be very many. */
const offsetsOf = (text: string, faults: readonly Fault[]): readonly number[] => {
  const searched = faults.filter(({ at }) => at.isShown && at.offset === undefined)
  const extents = locateAll(
    text,
    searched.map(({ at }) => at.path)
  )
  const found = new Map(pairs(searched, extents).map(([fault, { start }]) => [fault, start]))
  return faults.map((fault) => fault.at.offset ?? found.get(fault) ?? 0)
}

/** Lines and columns of places in any order. */
const positionsAt = (text: string, offsets: readonly number[]): ReadonlyMap<number, Position> => {
  const ascending = [...new Set(offsets)].sort((one, other) => one - other)
  return new Map(positionsOf(text, ascending).map((position) => [position.offset, position]))
}

/** What was rejected in a body and, if asked for, what was repaired, each at its place. */
export const findingsOf = (
  body: PlacedBody,
  issues: readonly Issue[],
  repairs: readonly Repair[],
  showValues: boolean
): readonly Finding[] => {
  const { text, line, column, isVerbatim } = body
  const faults = [...issues.map((issue) => faultOfIssue(body, issue)), ...repairs.map(faultOfRepair)]
  const offsets = offsetsOf(text, faults)
  const positions = positionsAt(text, isVerbatim ? offsets : [])
  return pairs(faults, offsets).map(([{ level, code, message, at }, offset]) => {
    const within = positions.get(offset) ?? { line: 1, column: 1 }
    return {
      level,
      code,
      // Only keys that stand twice may be of the payload's own making; what `--field` names is the caller's.
      path:
        at.path.length === 0
          ? ''
          : printPath(at.path, {
              knownKeys: WIRE_NAMES,
              showsUnknownKeys: showValues || code !== 'ambiguous-key'
            }),
      message,
      line: line + within.line - 1,
      column: within.line === 1 ? column + within.column - 1 : within.column,
      frame: at.isShown ? frameOf(text, offset, showValues) : undefined
    }
  })
}
