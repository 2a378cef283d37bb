import type { Issue } from './issue'
import { printPath } from './print-path'

const formatIssue = ({ code, message, path }: Issue, knownKeys: ReadonlySet<string>): string => {
  const place = printPath(path, { knownKeys })
  return `${place === '' ? '' : `${place}: `}${message} [${code}]`
}

/** Formats issues, one line each; prints unknown keys as `"…"`. */
export const formatIssuesWith = (issues: readonly Issue[], knownKeys: ReadonlySet<string>): string =>
  issues.map((issue) => formatIssue(issue, knownKeys)).join('\n')
