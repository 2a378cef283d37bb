const HARMLESS = /^[a-z_.-]{1,40}$/i

/**
 * Returns the name if it is safe to show; `undefined` if it can be a phone number or contain control
 * characters.
 */
export const harmlessName = (name: string | undefined): string | undefined =>
  name !== undefined && HARMLESS.test(name) ? name : undefined

/**
 * The texts of the reasons without parameters, by word. A text describes the value received, not the one
 * expected.
 */
const REASON_TEXTS = {
  // malformed-json and invalid-utf8
  'utf-16': 'it is UTF-16; convert it to UTF-8',
  gb18030: 'its bytes fit GB18030 or GBK; convert it to UTF-8',
  'cut-character': 'it ends within a character, so it was cut',
  'form-body-without-json': 'it is a form body',
  'percent-encoded-json': 'it is percent-encoded JSON; decode it first',
  'escaped-json': 'its quotes are escaped by backslashes; parse it as a JSON string first',
  'html-escaped-json': 'its quotes are HTML entities; unescape it first',
  markup: 'it is XML or HTML',
  'python-printout': 'it has single quotes, True, False or None, as Python prints data',
  'javascript-printout':
    'it has single quotes, unquoted keys, undefined or [object Object], as JavaScript prints data',
  'several-bodies': 'it is several bodies; send or read them one at a time',
  // unknown-payload
  'json-string': 'it is one JSON string; check whether the body was encoded twice',
  'empty-object': 'it is an empty object, as a form parser leaves; pass the raw body',
  promise: 'it is a Promise; await it first',
  'class-instance': 'it is an object of a class, such as Request; pass the raw body, as text or bytes',
  'json-as-key': 'its key is JSON, as a form parser leaves; pass the raw body',
  event: 'it is an event; decode takes the raw body',
  'list-of-events': 'it is a list of events; decode takes the raw body',
  'list-of-callbacks': 'it is a list of callbacks or records; decode takes one body at a time',
  'buffer-as-json': 'it is a Buffer as JSON; pass the raw body',
  'sms-reports': 'it is a list, as the platform sends reports of short messages (SMS)',
  list: 'it is a list',
  'pull-failure': "it looks like a failed answer of the platform's pull interface (statusCode)",
  'other-object': 'it has neither cdr nor fid nor state',
  'envelope-and-record': 'it is an envelope (cdr) and a record at once',
  'throwing-field': 'reading one of its fields throws an error',
  // missing-field
  'padded-key': 'its key has whitespace around it, and the repair padded-key is disabled',
  // invalid-field and unknown-kind
  nothing: 'nothing',
  null: 'null',
  boolean: 'a boolean',
  bigint: 'a bigint',
  symbol: 'a symbol',
  function: 'a function',
  object: 'an object',
  array: 'an array',
  nan: 'NaN',
  infinity: 'Infinity',
  'negative-number': 'a negative number',
  'negative-number-with-fraction': 'a negative number with a fraction',
  'unsafe-number': 'a number above 2^53 - 1',
  'number-with-exponent': 'a number with an exponent',
  'number-with-fraction': 'a number with a fraction',
  'whole-number': 'a whole number',
  'empty-string': 'an empty string',
  'padded-string': 'a string with whitespace around it',
  'string-with-json': 'a string with JSON',
  'string-with-negative-number': 'a string with a negative number',
  'string-with-unsafe-number': 'a string with a number above 2^53 - 1',
  'string-with-exponent': 'a string with an exponent',
  'string-with-fraction': 'a string with a fraction',
  'string-with-thousands-separator': 'a string with a thousands separator',
  'string-with-unit': 'a string with a unit',
  'string-with-letters': 'a string with letters',
  'time-without-seconds': 'a time without seconds',
  'time-without-space': 'a time without the space between date and time of day',
  'date-without-time': 'a date without a time',
  'time-before-2000': 'a time before the year 2000',
  'nonexistent-date': 'a date that does not exist',
  'nonexistent-time': 'a time of day that does not exist',
  'iso-8601-time': 'an ISO 8601 time with T',
  'unix-timestamp': 'digits: a Unix timestamp'
} as const

/** The parameters of the other reasons. A parameter is absent if it could be a value of the payload. */
interface ReasonParameters {
  readonly compressed: { readonly format: 'gzip' | 'zip' | 'zstd' | 'zlib' }
  /** The field that holds JSON. */
  readonly 'form-body': { readonly field?: string }
  /** `U+201C` */
  readonly 'unexpected-character': { readonly codePoint: string }
  /** The position of the first character of the JSON; line and column count from 1. */
  readonly 'text-before-json': { readonly line: number; readonly column: number }
  readonly 'no-body': { readonly received: 'undefined' | 'null' }
  readonly primitive: { readonly type: string }
  /** The field that contains a callback: `body`, or `request.body` for a field of a field. */
  readonly wrapper: { readonly field?: string }
  readonly 'list-of-wrappers': { readonly field?: string }
  readonly 'key-in-another-case': { readonly key: string }
  readonly 'key-with-a-separator': { readonly key: string }
  /** The repair that would have read the value. */
  readonly 'disabled-repair': { readonly repair: string }
  /** One to three digits. */
  readonly 'unknown-fid': { readonly fid: string }
  readonly string: { readonly length: number }
}

type PlainWord = keyof typeof REASON_TEXTS

interface Worded<W> {
  /** The reason, for programs. */
  readonly word: W
}

/** Turns an intersection into one object type, so that editors show its members. */
type Flat<T> = { readonly [Member in keyof T]: T[Member] }

/**
 * The exact reason why a body or a record was rejected: a stable word and its parameters, for programs and
 * for translation. The parameters hold no value of the payload, except a `fid` of one to three digits and the
 * code point of a character that is not a letter or digit. Later versions can add words: handle unknown words
 * with a default.
 */
export type Reason =
  | { readonly [W in PlainWord]: Worded<W> }[PlainWord]
  | {
      readonly [W in keyof ReasonParameters]: Flat<Worded<W> & ReasonParameters[W]>
    }[keyof ReasonParameters]

const named = (field: string | undefined): string =>
  field === undefined ? 'a field' : `its field \`${field}\``

const EXPLANATIONS: {
  readonly [W in keyof ReasonParameters]: (parameters: ReasonParameters[W]) => string
} & typeof REASON_TEXTS = {
  ...REASON_TEXTS,
  compressed: ({ format }) => `it is compressed (${format}); decompress it first`,
  'form-body': ({ field }) => `it is a form body, and ${named(field)} holds JSON`,
  'unexpected-character': ({ codePoint }) => `unexpected ${codePoint}`,
  'text-before-json': ({ line, column }) =>
    `text before the JSON; a body begins at ${line === 1 ? '' : `line ${line}, `}column ${column}`,
  'no-body': ({ received }) => `it is ${received}; check that the raw body reaches the decoder`,
  primitive: ({ type }) => `it is a ${type}`,
  wrapper: ({ field }) => `${named(field)} holds a callback`,
  'list-of-wrappers': ({ field }) =>
    `it is a list; ${field === undefined ? 'a field of its items' : `its items' field \`${field}\``} holds a callback`,
  'key-in-another-case': ({ key }) => `found \`${key}\`, but keys are case-sensitive`,
  'key-with-a-separator': ({ key }) => `found \`${key}\`, but keys must match exactly`,
  'disabled-repair': ({ repair }) => `the repair ${repair} is disabled`,
  'unknown-fid': ({ fid }) => fid,
  string: ({ length }) => `a string of length ${length}`
}

/** Returns the reason in words, on one line. */
export const explain = (reason: Reason): string => {
  const explanation: string | ((parameters: never) => string) = EXPLANATIONS[reason.word]
  // The compiler cannot see that the word selects the explanation of these parameters.
  return typeof explanation === 'string' ? explanation : explanation(reason as never)
}
