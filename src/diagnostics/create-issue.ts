import { CATALOGUE, type IssueCode, type MessageFacts } from './catalogue'
import type { Issue, Path, Position } from './issue'
import { explain, harmlessName, type Reason } from './reason'
import { recogniseValue } from './recognise-value'

/** The parts of an issue; only its message uses `key`. */
interface IssueFacts extends MessageFacts {
  readonly path?: Path
  readonly position?: Position | undefined
}

const BODY: Path = []

const inWords = ({ line, column }: Position): string => `line ${line}, column ${column}`

/** Creates an issue with the message of its code in the catalogue. */
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

/** Describes a value in words, without the value itself. @param expected - the expected value, in words */
export const describe = (value: unknown, expected?: string): string =>
  explain(recogniseValue(value, expected))

/**
 * Quotes a word that the caller passed, for example a misspelt option. Hides any other text: it can be a
 * phone number or contain control characters.
 */
export const quoteWord = (word: string): string => {
  const name = harmlessName(word)
  return name === undefined ? '"…"' : `\`${name}\``
}

/** Returns the last key of a path; `undefined` if the path ends at a record or at the body. */
const keyOf = (path: Path): string | undefined => {
  const last = path[path.length - 1]
  return typeof last === 'string' ? last : undefined
}

/** Finds a key that equals the name except for its case or for separators. */
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
 * @param record - the record, which may have the key in another form
 */
export const missingField = (path: Path, expected: string, value: unknown, record: object = {}): Issue => {
  const key = keyOf(path)
  const reason = key === undefined ? undefined : findOtherForm(key, record)
  return createIssue('missing-field', { path, key, expected, received: describe(value), reason })
}

/**
 * Creates `missing-field` for a field whose key has whitespace around it, if the repair `padded-key` is
 * disabled.
 */
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

/**
 * Creates `unknown-kind` for a `fid` that no kind has. The message shows a short number: it is not personal
 * data.
 */
export const unknownKind = (path: Path, expected: string, value: unknown): Issue => {
  const kind = recogniseValue(value)
  const isShort = (typeof value === 'string' || typeof value === 'number') && /^\d{1,3}$/.test(String(value))
  const reason: Reason = isShort ? { word: 'unknown-fid', fid: String(value) } : kind
  return createIssue('unknown-kind', { path, key: keyOf(path), expected, received: explain(kind), reason })
}

// A longer path may have been cut, so its last part may not be the duplicate key.
const LONGEST_RECORD_PATH = 3

/**
 * Creates `ambiguous-key`. The message names only keys of the platform: other keys may be personal data.
 *
 * @param position - of the second occurrence, if the text is known
 */
export const ambiguousKey = (path: Path, knownKeys: ReadonlySet<string>, position?: Position): Issue => {
  const key = path.length > LONGEST_RECORD_PATH ? undefined : keyOf(path)
  const isKnown = key !== undefined && knownKeys.has(key)
  return createIssue('ambiguous-key', { path, key: isKnown ? key : undefined, position })
}

/**
 * Creates `invalid-field` for a number that has lost digits, if the repair `long-number` is disabled.
 *
 * @param position - of the number in the text
 */
export const lostDigits = (path: Path, knownKeys: ReadonlySet<string>, position: Position): Issue => {
  const key = keyOf(path)
  const isKnown = key !== undefined && knownKeys.has(key)
  return createIssue('invalid-field', {
    path,
    key: isKnown ? key : undefined,
    expected: isKnown
      ? 'a number with no more digits than JavaScript keeps'
      : 'without numbers that lose digits',
    received: 'a number with more digits than JavaScript keeps',
    reason: { word: 'disabled-repair', repair: 'long-number' },
    position
  })
}

/** Creates `unknown-payload`. @param reason - the likely nature of the body */
export const unknownPayload = (reason: Reason): Issue => createIssue('unknown-payload', { reason })

/** Creates `body-too-large`. */
export const bodyTooLarge = (maxBytes: number): Issue =>
  createIssue('body-too-large', { expected: `at most ${maxBytes} bytes`, received: 'more' })

/**
 * Creates an issue at a position in the text of a body. @param reason - the exact reason, if it is certain
 */
export const textIssue = (
  code: 'invalid-utf8' | 'malformed-json' | 'truncated-json',
  position: Position,
  reason?: Reason
): Issue => createIssue(code, { position, reason })
