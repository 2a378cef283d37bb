import { sep } from 'node:path'

/** A pattern, parted where its characters begin to mean more than themselves. */
export interface PatternParts {
  /** The folder to search, with a slash at its end; empty for the one that the process is in. */
  readonly base: string
  /** What is to match, from there on. */
  readonly rest: string
  /** How many steps at most lead from the base to a match. */
  readonly depth: number
}

/** Including what only might have a meaning: a longer rest costs time alone. */
const HAS_MEANING = /[*?[\]{}()!+@|\\]/

/** A backslash parts folders on Windows alone; elsewhere it takes a character of a pattern as it is. */
const withSlashes = (pattern: string): string => (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern)

/** Parts a pattern, so that nothing is searched that it cannot match. */
export const partPattern = (pattern: string): PatternParts => {
  const steps = withSlashes(pattern).split('/')
  const at = steps.findIndex((step) => HAS_MEANING.test(step))
  const rest = steps.slice(at)
  return {
    base: steps
      .slice(0, at)
      .map((step) => `${step}/`)
      .join(''),
    rest: rest.join('/'),
    depth: pattern.includes('**') ? Infinity : rest.length
  }
}
