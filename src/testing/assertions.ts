import type { IssueCode } from '../diagnostics/catalogue'
import type { Path } from '../diagnostics/issue'
import type { Kind } from '../events'
import type { RepairCode } from '../repairs'
import { type MatcherResult, matchers } from './body-matchers'

const assertPass = ({ pass, message }: MatcherResult): void => {
  if (!pass) throw new Error(message())
}

/**
 * Asserts that the body decodes to at least one event, and that all its events are of this kind.
 *
 * @param body - a body for `decode`
 * @throws Error with the outcome of the body, without any value of it; RangeError if the kind does not exist
 */
export const assertDecodesAs = (body: unknown, kind: Kind): void => {
  assertPass(matchers.toDecodeAs(body, kind))
}

/**
 * Asserts that this fault was repaired in the accepted part of the body.
 *
 * @param body - a body for `decode`
 * @throws Error with the outcome of the body, without any value of it; RangeError if the repair does not
 * exist
 */
export const assertRepaired = (body: unknown, code: RepairCode): void => {
  assertPass(matchers.toHaveRepaired(body, code))
}

/**
 * Asserts that the body or one of its records is rejected with this code and, if one is given, at this path.
 *
 * @param body - a body for `decode`
 * @throws Error with the outcome of the body, without any value of it; RangeError if the code does not exist
 */
export const assertRejectedWith = (body: unknown, code: IssueCode, path?: Path): void => {
  assertPass(matchers.toBeRejectedWith(body, code, path))
}
