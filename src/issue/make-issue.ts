import type { Issue, IssueCode, Path, Position } from './issue'
import { WIRE_NAMES } from './wire-names'

/** What kind of thing a value is, in words; never the thing itself. */
const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'string')
    return value === '' ? 'an empty string' : `a string of length ${value.length}`
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'a whole number' : 'a number'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** The name that a table gives to the member at this path. */
const nameOf = (path: Path): string => {
  const last = path.at(-1)
  return typeof last === 'string' ? last : 'the record'
}

export const missingField = (path: Path, expected: string, value: unknown): Issue => ({
  code: 'missing-field',
  message: `${nameOf(path)} is missing, expected ${expected}`,
  path,
  expected,
  received: describe(value)
})

/** A member that is there, but only under a key with blanks around it, while that repair is off. */
export const paddedField = (path: Path): Issue => ({
  code: 'missing-field',
  message: `${nameOf(path)} is there only with blanks around its key, and the repair padded-key is off`,
  path,
  expected: 'a key without blanks around it',
  received: 'a key with blanks around it'
})

export const invalidField = (path: Path, expected: string, value: unknown): Issue => {
  const received = describe(value)
  return {
    code: 'invalid-field',
    message: `${nameOf(path)} should be ${expected}, but is ${received}`,
    path,
    expected,
    received
  }
}

export const unknownKind = (path: Path, expected: string, value: unknown): Issue => {
  const received = describe(value)
  return {
    code: 'unknown-kind',
    message: `fid should be ${expected}, but is another ${received.replace(/^an? /, '')}`,
    path,
    expected,
    received
  }
}

const inWords = ({ line, column }: Position): string => `line ${line}, column ${column}`

/** The name of a member of a record or of the envelope; a key of the payload's own making is not repeated in a message. */
const keyName = (path: Path): string => {
  const name = nameOf(path)
  // Deeper, the path may have been cut short.
  return path.length <= 3 && WIRE_NAMES.has(name) ? name : 'a key'
}

/** @param position - of the second occurrence, where the text shows it */
export const ambiguousKey = (path: Path, position?: Position): Issue => {
  const message = `${keyName(path)} occurs more than once, so its value is uncertain`
  return position === undefined
    ? { code: 'ambiguous-key', message, path }
    : { code: 'ambiguous-key', message: `${message} (${inWords(position)})`, path, position }
}

export const unknownPayload = (looksLike: string): Issue => ({
  code: 'unknown-payload',
  message: `the body is no callback of the platform: ${looksLike}`,
  path: []
})

export const bodyTooLarge = (maxBytes: number): Issue => ({
  code: 'body-too-large',
  message: `the body is larger than ${maxBytes} bytes`,
  path: [],
  expected: `at most ${maxBytes} bytes`,
  received: 'more'
})

export const emptyBody: Issue = { code: 'empty-body', message: 'the body is empty', path: [] }

export type TextFaultCode = Extract<IssueCode, 'invalid-utf8' | 'malformed-json' | 'truncated-json'>

const TEXT_FAULTS: Readonly<Record<TextFaultCode, string>> = {
  'invalid-utf8': 'the bytes are not UTF-8',
  'malformed-json': 'the text is not JSON',
  'truncated-json': 'the text ends before its JSON does'
}

export const textFault = (code: TextFaultCode, position: Position): Issue => ({
  code,
  message: `${TEXT_FAULTS[code]} (${inWords(position)})`,
  path: [],
  position
})
