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
 * @param body - what `decode` takes
 * @throws Error that says what the body decodes to, without any value of it; RangeError if there is no such kind
 */
export const assertDecodesAs = (body: unknown, kind: Kind): void => {
  assertPass(matchers.toDecodeAs(body, kind))
}

/**
 * Asserts that this fault was repaired in the accepted part of the body.
 *
 * @param body - what `decode` takes
 * @throws Error that says which repairs were needed, without any value of the body; RangeError if there is no such repair
 */
export const assertRepaired = (body: unknown, code: RepairCode): void => {
  assertPass(matchers.toHaveRepaired(body, code))
}

/**
 * Asserts that the body, or a record of it, is rejected with this code; at this path, if one is given.
 *
 * @param body - what `decode` takes
 * @throws Error that says what became of the body, without any value of it; RangeError if there is no such code
 */
export const assertRejectedWith = (body: unknown, code: IssueCode, path?: Path): void => {
  assertPass(matchers.toBeRejectedWith(body, code, path))
}
