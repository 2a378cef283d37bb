import { ISSUE_CODES, type IssueCode } from '../diagnostics/catalogue'
import type { Issue, Path } from '../diagnostics/issue'
import { printPath } from '../diagnostics/print-path'
import { type Kind, KINDS } from '../events'
import { WIRE_NAMES } from '../events/wire-names'
import { safeParse } from '../parse'
import { REPAIR_CODES, type RepairCode } from '../repairs'
import type { Callback } from '../result/callback'
import { formatIssues } from '../result/format-issues'

/** The result of a matcher, for any test runner with `expect.extend`. */
export interface MatcherResult {
  /** True if the body is as expected; `.not` inverts it. */
  readonly pass: boolean
  /** Returns the expectation and the outcome of the body, for people, without any value of the payload. */
  readonly message: () => string
}

/** The matchers as tests call them; they take the same bodies as `decode`. */
export interface BodyMatchers<Result> {
  /** Passes if the body decodes to at least one event, and all its events are of this kind. */
  toDecodeAs(kind: Kind): Result
  /** Passes if this fault was repaired in the accepted part of the body. */
  toHaveRepaired(code: RepairCode): Result
  /**
   * Passes if the body or one of its records is rejected with this code and, if one is given, at this path.
   */
  toBeRejectedWith(code: IssueCode, path?: Path): Result
}

/** The matchers for `expect.extend`. */
export type MatcherFunctions = {
  readonly [Name in keyof BodyMatchers<unknown>]: (
    received: unknown,
    ...expected: Parameters<BodyMatchers<unknown>[Name]>
  ) => MatcherResult
}

/** The outcome of a body, accepted or rejected. */
interface Found {
  /** `undefined` if the body was rejected. */
  readonly callback: Callback | undefined
  readonly issues: readonly Issue[]
  readonly repairs: Callback['repairs']
}

const find = (received: unknown): Found => {
  const parsed = safeParse(received)
  return parsed.success
    ? { callback: parsed.data, issues: [], repairs: parsed.data.repairs }
    : { callback: undefined, issues: parsed.error.issues, repairs: parsed.error.repairs }
}

/** Rejects a misspelt word: with `.not` it would always pass. */
const checkWord = (word: string, words: readonly string[]): void => {
  if (!words.includes(word)) throw new RangeError(`expected one of ${words.join(', ')}`)
}

const listed = (words: readonly string[]): string => [...new Set(words)].join(', ')

/** Describes the outcome of the body, without any value of it. */
const outcome = ({ callback, issues, repairs }: Found): string => {
  if (callback === undefined) return `it was rejected:\n${formatIssues(issues)}`
  const kinds = callback.events.length === 0 ? 'no events' : listed(callback.events.map(({ kind }) => kind))
  const codes =
    repairs.length === 0 ? 'without repairs' : `after the repairs ${listed(repairs.map(({ code }) => code))}`
  return `it decodes to ${kinds}, ${codes}`
}

const result = (pass: boolean, expected: string, found: Found): MatcherResult => ({
  pass,
  message: () => `expected the body ${pass ? 'not ' : ''}${expected}, but ${outcome(found)}`
})

const isSamePath = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at])

/**
 * Matchers for `expect.extend(matchers)` in jest, vitest and bun. They throw `RangeError` for a word that is
 * not a kind, an issue code or a repair code, so that a misspelt word fails also with `.not`.
 */
export const matchers: MatcherFunctions = {
  toDecodeAs: (received, kind) => {
    checkWord(kind, Object.keys(KINDS))
    const found = find(received)
    const events = found.callback?.events ?? []
    const pass = events.length > 0 && events.every((event) => event.kind === kind)
    return result(pass, `to decode as ${kind}`, found)
  },
  toHaveRepaired: (received, code) => {
    checkWord(code, REPAIR_CODES)
    const found = find(received)
    return result(
      found.repairs.some((repair) => repair.code === code),
      `to need the repair ${code}`,
      found
    )
  },
  toBeRejectedWith: (received, code, path) => {
    checkWord(code, ISSUE_CODES)
    const found = find(received)
    const pass = found.issues.some(
      (issue) => issue.code === code && (path === undefined || isSamePath(issue.path, path))
    )
    const place =
      path === undefined
        ? ''
        : ` at ${path.length === 0 ? 'the body itself' : printPath(path, { knownKeys: WIRE_NAMES, showsUnknownKeys: true })}`
    return result(pass, `to be rejected with ${code}${place}`, found)
  }
}
