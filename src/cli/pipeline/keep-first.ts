import type { Path } from '../../diagnostics/issue'
import type { Found } from '../reports/diagnostics'
import { groupOf, SHOWN_PER_GROUP } from '../reports/groups'
import type { Diagnostic } from '../reports/report'

/** The part of the diagnostics of a payload that a report for people may show. */
interface Kept {
  readonly kept: Found
  /** The groups of the issues, warnings and repairs, in this order. */
  readonly groups: readonly string[]
}

/**
 * Returns a function that keeps the first diagnostics of each group and counts the others in `left`. It keeps
 * one more than a report shows, because the report names the place of the first one that is left. Each thread
 * gets its blocks in order, so whatever it counts comes after that place.
 */
export const createKeepFirst = (): ((found: Found, left: Map<string, number>) => Kept) => {
  const kept = new Map<string, number>()
  return ({ issues, warnings, repairs }, left) => {
    const groups: string[] = []
    const isKept =
      (level: Diagnostic['level']) =>
      ({ code, path = [] }: { readonly code: Diagnostic['code']; readonly path?: Path }): boolean => {
        const group = groupOf(level, code, path)
        const before = kept.get(group) ?? 0
        if (before > SHOWN_PER_GROUP) {
          left.set(group, (left.get(group) ?? 0) + 1)
          return false
        }
        kept.set(group, before + 1)
        groups.push(group)
        return true
      }
    return {
      kept: {
        issues: issues.filter(isKept('rejected')),
        warnings: warnings.filter(isKept('warning')),
        repairs: repairs.filter(isKept('repaired'))
      },
      groups
    }
  }
}
