import { explain, type Reason } from './reason'

/** The parts of a message. No member holds a value of the payload. */
export interface MessageFacts {
  /** The key of the field, if it is one of the platform's keys. */
  readonly key?: string | undefined
  /** The expected value, in words. */
  readonly expected?: string | undefined
  /** The kind of value received, in words. */
  readonly received?: string | undefined
  /** The exact reason. */
  readonly reason?: Reason | undefined
}

interface CatalogueEntry {
  /** One sentence that is true for every issue with the code; the rule text of SARIF reports. */
  readonly title: string
  /** One line for people. */
  readonly message: (facts: MessageFacts) => string
}

const quoted = (key: string | undefined, otherwise: string): string =>
  key === undefined ? otherwise : `\`${key}\``

const withReason = (text: string, { reason }: MessageFacts): string =>
  reason === undefined ? text : `${text}: ${explain(reason)}`

/**
 * Every reason to reject a body or a record, in the order of tables and counts. A new code is a new entry here;
 * raise it with `createIssue`.
 */
export const CATALOGUE = {
  'invalid-utf8': {
    title: 'The bytes of the body are not valid UTF-8.',
    message: (facts) => withReason('the body is not valid UTF-8', facts)
  },
  'empty-body': {
    title: 'The body has no characters, or only whitespace or a byte order mark.',
    message: () => 'the body is empty'
  },
  'body-too-large': {
    title: 'The body has more bytes than allowed.',
    message: ({ expected = '' }) => `the body must have ${expected}`
  },
  'malformed-json': {
    title: 'The body is not valid JSON, even after the repairs that are enabled.',
    message: (facts) => withReason('the body is not valid JSON', facts)
  },
  'truncated-json': {
    title: 'The body ends before its JSON is complete.',
    message: () => 'unexpected end of JSON'
  },
  'ambiguous-key': {
    title: 'A key occurs more than once, so its value is uncertain.',
    message: ({ key }) => `${quoted(key, 'a key')} occurs more than once, so its value is uncertain`
  },
  'unknown-payload': {
    title: 'The body is JSON, but not a callback of the platform.',
    message: (facts) => withReason('the body is not a callback of the platform', facts)
  },
  'unknown-kind': {
    title: 'A record has an unknown fid.',
    message: ({ key, expected = '', received = '', reason }) => {
      const got = reason === undefined ? received : explain(reason)
      return `${quoted(key, 'the record')} must be ${expected} (got ${got.replace(/^an? /, 'another ')})`
    }
  },
  'missing-field': {
    title: 'A required field is absent or null.',
    message: ({ key, expected = '', reason }) =>
      `${quoted(key, 'the record')} is missing; ${reason === undefined ? `it must be ${expected}` : explain(reason)}`
  },
  'invalid-field': {
    title: 'A field has a value of the wrong type or format.',
    message: ({ key, expected = '', received = '', reason }) => {
      // Any other reason repeats `received`.
      const disabled = reason?.word === 'disabled-repair' ? `; ${explain(reason)}` : ''
      return `${quoted(key, 'the record')} must be ${expected} (got ${received}${disabled})`
    }
  }
} as const satisfies Readonly<Record<string, CatalogueEntry>>

/** The code of an issue; one of `ISSUE_CODES`. */
export type IssueCode = keyof typeof CATALOGUE

/**
 * Every issue code, in the order of tables and counts.
 *
 * Issues of a body: `invalid-utf8`, `empty-body`, `body-too-large` (see `maxBytes`), `malformed-json`,
 * `truncated-json` (the body ends early; a resend may be complete) and `unknown-payload` (JSON, but not a
 * callback). Issue of a record: `unknown-kind` (an unknown `fid`). Issues of either: `missing-field`,
 * `invalid-field` and `ambiguous-key` (a duplicate key).
 */
export const ISSUE_CODES = /* @__PURE__ */ Object.keys(CATALOGUE) as readonly string[] as readonly [
  IssueCode,
  ...IssueCode[]
]
