import { formatIssuesWith } from '../diagnostics/format-issues'
import type { Issue } from '../diagnostics/issue'
import { WIRE_NAMES } from '../events/wire-names'

/**
 * Formats issues for people and logs, one line each: path, message and code, as in
 * `cdr[0].duration: … must be a whole number of seconds … [invalid-field]`. It prints no value of the payload, and `"…"`
 * for a key that the platform does not have.
 */
export const formatIssues = (issues: readonly Issue[]): string => formatIssuesWith(issues, WIRE_NAMES)
