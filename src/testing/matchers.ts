/**
 * Matchers for jest and vitest that say what became of a body, without any value of it.
 *
 * @module huadan/testing/matchers
 */
import type { Callback } from '../callback'
import type { Kind } from '../event'
import { formatIssues } from '../issue/format-issues'
import { type Issue, ISSUE_CODES, type IssueCode, type Path } from '../issue/issue'
import { REPAIR_CODES, type RepairCode } from '../issue/repair'
import { printPath } from '../issue/print-path'
import { KINDS } from '../kind'
import { safeParse } from '../parse'

/** What a matcher answers, in jest as in vitest. */
export interface MatcherResult {
  /** Whether the body is as expected; `.not` turns it round. */
  readonly pass: boolean
  /** What was expected and what became of the body, for people; no value of the payload. */
  readonly message: () => string
}

/** The matchers as tests call them; they take what `decode` takes. */
export interface BodyMatchers<Result> {
  /** The body is accepted; it holds at least one event, and none but of this kind. */
  toDecodeAs(kind: Kind): Result
  /** A fault of this name was repaired in what was accepted of the body. */
  toHaveRepaired(code: RepairCode): Result
  /** The body, or a record of it, is refused for this reason; where a path is given, at this place. */
  toBeRefusedWith(code: IssueCode, path?: Path): Result
}

/** The matchers as `expect.extend` takes them. */
export type MatcherFunctions = {
  readonly [Name in keyof BodyMatchers<unknown>]: (
    received: unknown,
    ...expected: Parameters<BodyMatchers<unknown>[Name]>
  ) => MatcherResult
}

declare global {
  // Declared as @types/jest and vitest declare it, which need not be installed: vitest reads this one too.
  // eslint-disable-next-line @typescript-eslint/no-namespace -- there is no other way to add to it
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- as theirs
    interface Matchers<R, T = {}> extends BodyMatchers<R> {}
  }
}

/** What was found in a body, whether it was accepted or not. */
interface Found {
  /** The events, in words; `undefined` when the body was refused. */
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

/** A misspelt word would make a `.not` that cannot fail. */
const checkWord = (word: string, words: readonly string[]): void => {
  if (!words.includes(word)) throw new RangeError(`expected one of ${words.join(', ')}`)
}

const listed = (words: readonly string[]): string => [...new Set(words)].join(', ')

/** What became of the body, without any value of it. */
const outcome = ({ callback, issues, repairs }: Found): string => {
  if (callback === undefined) return `it was refused:\n${formatIssues(issues)}`
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
 * For `expect.extend(matchers)`, in jest and in vitest. A word that is no kind, issue code or repair code throws `RangeError`,
 * so that a misspelt `.not` fails.
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
  toBeRefusedWith: (received, code, path) => {
    checkWord(code, ISSUE_CODES)
    const found = find(received)
    const pass = found.issues.some(
      (issue) => issue.code === code && (path === undefined || isSamePath(issue.path, path))
    )
    const place =
      path === undefined ? '' : ` at ${path.length === 0 ? 'the body itself' : printPath(path, true)}`
    return result(pass, `to be refused with ${code}${place}`, found)
  }
}
