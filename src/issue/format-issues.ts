import type { Issue } from './issue'
import { printPath } from './print-path'

const formatIssue = ({ code, message, path }: Issue): string => {
  const place = printPath(path)
  return `${place === '' ? '' : `${place}: `}${message} [${code}]`
}

/** The issues for people, a line each: place, message and code; no value of the payload. */
export const formatIssues = (issues: readonly Issue[]): string => issues.map(formatIssue).join('\n')
