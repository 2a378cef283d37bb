import { CATALOGUE, type IssueCode, type MessageFacts } from './catalogue'
import type { Issue, Path, Position } from './issue'
import { explain, harmlessName, type Reason } from './reason'
import { recogniseValue } from './recognise-value'

/** What an issue is made of; `key` is for its message alone. */
interface IssueFacts extends MessageFacts {
  readonly path?: Path
  readonly position?: Position | undefined
}

const BODY: Path = []

const inWords = ({ line, column }: Position): string => `line ${line}, column ${column}`

/** Creates an issue, with the message that the catalogue has for its code. */
export const createIssue = (code: IssueCode, facts: IssueFacts = {}): Issue => {
  const { path = BODY, expected, received, reason, position } = facts
  const text = CATALOGUE[code].message(facts)
  const message = position === undefined ? text : `${text} (${inWords(position)})`
  const issue: { -readonly [Member in keyof Issue]: Issue[Member] } = { code, message, path }
  if (expected !== undefined) issue.expected = expected
  if (received !== undefined) issue.received = received
  if (reason !== undefined) issue.reason = reason
  if (position !== undefined) issue.position = position
  return issue
}

/** Describes a value in words, without the value itself. @param expected - what should be there, in words */
export const describe = (value: unknown, expected?: string): string =>
  explain(recogniseValue(value, expected))

/** Quotes a word of the caller's own, such as a misspelt option; anything else can be a phone number or hold control characters. */
export const quoteWord = (word: string): string => {
  const name = harmlessName(word)
  return name === undefined ? '"…"' : `\`${name}\``
}

/** The key at the end of a path; `undefined` where it ends at a record or at the body. */
const keyOf = (path: Path): string | undefined => {
  const last = path[path.length - 1]
  return typeof last === 'string' ? last : undefined
}

/** Finds a key that is the name in another case, or with separators in it. */
const findOtherForm = (name: string, record: object): Reason | undefined => {
  const wanted = name.toLowerCase()
  for (const sent of Object.keys(record)) {
    const key = harmlessName(sent)?.toLowerCase()
    if (key === undefined || sent === name) continue
    if (key === wanted) return { word: 'key-in-another-case', key: sent }
    if (key.replace(/[-_.]/g, '') === wanted) return { word: 'key-with-a-separator', key: sent }
  }
  return undefined
}

/**
 * Creates `missing-field` for a field that is absent or `null`.
 *
 * @param record - in which the key may be there in another form
 */
export const missingField = (path: Path, expected: string, value: unknown, record: object = {}): Issue => {
  const key = keyOf(path)
  const reason = key === undefined ? undefined : findOtherForm(key, record)
  return createIssue('missing-field', { path, key, expected, received: describe(value), reason })
}

/** Creates `missing-field` for a field whose key has whitespace around it, while that repair is disabled. */
export const paddedField = (path: Path): Issue =>
  createIssue('missing-field', {
    path,
    key: keyOf(path),
    expected: 'a key without whitespace around it',
    received: 'a key with whitespace around it',
    reason: { word: 'padded-key' }
  })

/** Creates `invalid-field` for a value of the wrong type or format. */
export const invalidField = (path: Path, expected: string, value: unknown): Issue => {
  const reason = recogniseValue(value, expected)
  return createIssue('invalid-field', {
    path,
    key: keyOf(path),
    expected,
    received: explain(reason),
    reason
  })
}

/** Creates `invalid-field` for a value that a disabled repair would have read. */
export const unrepairedField = (path: Path, expected: string, value: unknown, repair: string): Issue =>
  createIssue('invalid-field', {
    path,
    key: keyOf(path),
    expected,
    received: describe(value, expected),
    reason: { word: 'disabled-repair', repair }
  })

/** Creates `unknown-kind` for a `fid` that no kind has. The message shows a short number, which is no personal data. */
export const unknownKind = (path: Path, expected: string, value: unknown): Issue => {
  const kind = recogniseValue(value)
  const isShort = (typeof value === 'string' || typeof value === 'number') && /^\d{1,3}$/.test(String(value))
  const reason: Reason = isShort ? { word: 'unknown-fid', fid: String(value) } : kind
  return createIssue('unknown-kind', { path, key: keyOf(path), expected, received: explain(kind), reason })
}

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
    reason: { word: 'disabled-repair', repair: 'long-number' },
    position
  })
}

/** Creates `unknown-payload`. @param reason - what the body looks like */
export const unknownPayload = (reason: Reason): Issue => createIssue('unknown-payload', { reason })

/** Creates `body-too-large`. */
export const bodyTooLarge = (maxBytes: number): Issue =>
  createIssue('body-too-large', { expected: `at most ${maxBytes} bytes`, received: 'more' })

/** Creates an issue of the text of a body, at a place in it. @param reason - what the body is, where that is certain */
export const textIssue = (
  code: 'invalid-utf8' | 'malformed-json' | 'truncated-json',
  position: Position,
  reason?: Reason
): Issue => createIssue(code, { position, reason })
