import { CATALOGUE, type IssueCode, type MessageFacts } from './catalogue'
import type { Issue, Path, Position } from './issue'

/** What an issue is made of; `key` and `hint` are for its message alone. */
interface IssueFacts extends MessageFacts {
  readonly path?: Path
  readonly position?: Position | undefined
}

const BODY: Path = []

const inWords = ({ line, column }: Position): string => `line ${line}, column ${column}`

/** Creates an issue, with the message that the catalogue has for its code. */
export const createIssue = (code: IssueCode, facts: IssueFacts = {}): Issue => {
  const { path = BODY, expected, received, position } = facts
  const text = CATALOGUE[code].message(facts)
  const message = position === undefined ? text : `${text} (${inWords(position)})`
  const issue: { -readonly [Member in keyof Issue]: Issue[Member] } = { code, message, path }
  if (expected !== undefined) issue.expected = expected
  if (received !== undefined) issue.received = received
  if (position !== undefined) issue.position = position
  return issue
}

/** Describes the type of a value in words, without the value itself. */
export const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'string')
    return value === '' ? 'an empty string' : `a string of length ${value.length}`
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'a whole number' : 'a number'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Quotes a word of the caller's own, such as a misspelt option; anything else can be a phone number or hold control characters. */
export const quoteWord = (word: string): string => (/^[a-z_.]{1,40}$/i.test(word) ? `\`${word}\`` : '"…"')

/** The key at the end of a path; `undefined` where it ends at a record or at the body. */
const keyOf = (path: Path): string | undefined => {
  const last = path[path.length - 1]
  return typeof last === 'string' ? last : undefined
}

/** Creates `missing-field` for a field that is absent or `null`. */
export const missingField = (path: Path, expected: string, value: unknown): Issue =>
  createIssue('missing-field', { path, key: keyOf(path), expected, received: describe(value) })

/** Creates `missing-field` for a field whose key has whitespace around it, while that repair is disabled. */
export const paddedField = (path: Path): Issue =>
  createIssue('missing-field', {
    path,
    key: keyOf(path),
    expected: 'a key without whitespace around it',
    received: 'a key with whitespace around it',
    hint: 'its key has whitespace around it, and the repair padded-key is disabled'
  })

/** Creates `invalid-field` for a value of the wrong type or format. */
export const invalidField = (path: Path, expected: string, value: unknown): Issue =>
  createIssue('invalid-field', { path, key: keyOf(path), expected, received: describe(value) })

/** Creates `invalid-field` for a value that a disabled repair would have read. */
export const unrepairedField = (path: Path, expected: string, value: unknown, repair: string): Issue =>
  createIssue('invalid-field', {
    path,
    key: keyOf(path),
    expected,
    received: describe(value),
    hint: `the repair ${repair} is disabled`
  })

/** Creates `unknown-kind` for a `fid` that no kind has. */
export const unknownKind = (path: Path, expected: string, value: unknown): Issue =>
  createIssue('unknown-kind', { path, key: keyOf(path), expected, received: describe(value) })

// A longer path may have been cut: its last part need not be the key that occurs twice.
const LONGEST_RECORD_PATH = 3

/**
 * Creates `ambiguous-key`. The message names the key only if it is one of the platform's: other keys may be personal data.
 *
 * @param position - of the second occurrence, where the text shows it
 */
export const ambiguousKey = (path: Path, knownKeys: ReadonlySet<string>, position?: Position): Issue => {
  const key = path.length > LONGEST_RECORD_PATH ? undefined : keyOf(path)
  const isKnown = key !== undefined && knownKeys.has(key)
  return createIssue('ambiguous-key', { path, key: isKnown ? key : undefined, position })
}

/**
 * Creates `invalid-field` for a number that has lost digits, while the repair `long-number` is disabled.
 *
 * @param position - of the number in the text
 */
export const lostDigits = (path: Path, knownKeys: ReadonlySet<string>, position: Position): Issue => {
  const key = keyOf(path)
  const isKnown = key !== undefined && knownKeys.has(key)
  return createIssue('invalid-field', {
    path,
    key: isKnown ? key : undefined,
    expected: isKnown ? 'a number with no more digits than JavaScript keeps' : 'without such a number',
    received: 'a number with more digits than JavaScript keeps',
    hint: 'the repair long-number is disabled',
    position
  })
}

/** Creates `unknown-payload`. @param hint - what the body looks like */
export const unknownPayload = (hint: string): Issue => createIssue('unknown-payload', { hint })

/** Creates `body-too-large`. */
export const bodyTooLarge = (maxBytes: number): Issue =>
  createIssue('body-too-large', { expected: `at most ${maxBytes} bytes`, received: 'more' })

/** Creates an issue of the text of a body, at a place in it. */
export const textIssue = (
  code: 'invalid-utf8' | 'malformed-json' | 'truncated-json',
  position: Position
): Issue => createIssue(code, { position })
