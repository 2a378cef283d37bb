import type { Path } from '../../diagnostics/issue'
import { WIRE_NAMES } from '../../events/wire-names'
import type { Diagnostic } from './report'

/** The number of diagnostics of a group that a report for people shows. */
export const SHOWN_PER_GROUP = 10

const MOST_PARTS = 3
const MOST_KEYS = 2

/**
 * Returns a path without indices and unknown keys: `cdr[*].duration`, `cdr[*].*`. It ends at a field of a
 * record, because every key inside a field is untrusted.
 */
const groupPath = (path: Path): string => {
  let text = ''
  let keys = 0
  for (const [index, part] of path.entries()) {
    if (index === MOST_PARTS || keys === MOST_KEYS) return `${text}.*`
    if (typeof part === 'number') text += '[*]'
    else {
      text += `${text === '' ? '' : '.'}${WIRE_NAMES.has(part) ? part : '*'}`
      keys++
    }
  }
  return text
}

/**
 * Returns the group of a diagnostic, which reports for people count: `rejected invalid-field
 * cdr[*].duration`. Any input has a few thousand groups at most, so memory stays flat.
 */
export const groupOf = (level: Diagnostic['level'], code: Diagnostic['code'], path: Path): string => {
  const where = groupPath(path)
  return where === '' ? `${level} ${code}` : `${level} ${code} ${where}`
}
