import type { Issue } from '../diagnostics/issue'
import { formatIssues } from '../result/format-issues'

/**
 * The most issues that a reason lists: a hostile body of 512 KiB has 260,000, which are 20 MB of text and
 * take seconds.
 */
const MOST_LISTED = 100

/**
 * Returns issues as text, one line each, without values of the payload. Of many, the first are listed and the
 * others counted.
 */
export const reasonOf = (issues: readonly Issue[]): string => {
  const listed = formatIssues(issues.slice(0, MOST_LISTED))
  return issues.length > MOST_LISTED ? `${listed}\n… and ${issues.length - MOST_LISTED} more` : listed
}
