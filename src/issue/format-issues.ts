import type { Issue } from './issue'
import { printPath } from './print-path'

const formatIssue = ({ code, message, path }: Issue): string => {
  const place = printPath(path)
  return `${place === '' ? '' : `${place}: `}${message} [${code}]`
}

/**
 * The issues for people and for logs, a line each: place, message and code, as
 * `cdr[0].duration: duration should be …, but is … [invalid-field]`. No value of the payload; a key that is none of
 * the platform's is `"…"`.
 */
export const formatIssues = (issues: readonly Issue[]): string => issues.map(formatIssue).join('\n')
