import type { IssueCode } from '../diagnostics/catalogue'
import type { Issue } from '../diagnostics/issue'

/** A body with one of these may arrive complete the next time: it was cut, damaged or limited on its way. */
const MAY_ARRIVE_COMPLETE: readonly IssueCode[] = [
  'invalid-utf8',
  'empty-body',
  'body-too-large',
  'truncated-json'
]

/**
 * Returns true if the platform should send the body again, so that 500 is the answer: the body was empty,
 * truncated, too large or not UTF-8. Any other body would be rejected again: keep it, and answer 200.
 *
 * @param issues - of a body or of its records
 */
export const shouldSendAgain = (issues: readonly Issue[]): boolean =>
  issues.some(({ code }) => MAY_ARRIVE_COMPLETE.includes(code))
