import type { Path } from './issue'

/** The parts of the message of a warning. No member holds a value of the event. */
export interface WarningFacts {
  /** The key of the field, if it is one of the platform's keys. */
  readonly key?: string | undefined
  /** The key of the field that it contradicts. */
  readonly other?: string | undefined
}

interface WarningEntry {
  /** One sentence that is true for every warning with the code; the rule text of SARIF reports. */
  readonly title: string
  /** One line for people. */
  readonly message: (facts: WarningFacts) => string
}

const quoted = (key: string | undefined): string => (key === undefined ? 'an unknown field' : `\`${key}\``)

/** Every reason to check an event that was decoded. `findWarnings` reports them. */
export const WARNINGS = {
  'unknown-word': {
    title: "A word is not in the platform's document.",
    message: ({ key }) => `${quoted(key)} has a word that the platform's document does not list`
  },
  'replacement-character': {
    title: 'A text holds U+FFFD, so characters were lost before the body arrived.',
    message: ({ key }) => `${quoted(key)} holds U+FFFD, so characters were lost before the body arrived`
  },
  'release-before-answer': {
    title: 'A call was released before it was answered.',
    message: ({ key, other }) => `${quoted(key)} is before ${quoted(other)}`
  },
  'implausible-time': {
    title: 'A time is before the year 2000.',
    message: ({ key }) => `${quoted(key)} is before the year 2000`
  },
  'future-time': {
    title: 'A time is more than 5 minutes in the future.',
    message: ({ key }) => `${quoted(key)} is more than 5 minutes in the future`
  }
} as const satisfies Readonly<Record<string, WarningEntry>>

/** The code of a warning; one of `WARNING_CODES`. */
export type WarningCode = keyof typeof WARNINGS

/**
 * Every warning code: `unknown-word` (a word of `stateDesc` or `state` that the document does not list),
 * `replacement-character` (a text contains U+FFFD: characters were lost before the body arrived),
 * `release-before-answer`, `implausible-time` (before the year 2000) and `future-time` (more than 5 minutes
 * in the future).
 */
export const WARNING_CODES = /* @__PURE__ */ Object.keys(WARNINGS) as readonly string[] as readonly [
  WarningCode,
  ...WarningCode[]
]

/** One reason to check an event, as data. The event is valid, but a value is damaged or implausible. */
export interface Warning {
  /** The reason, for programs; one of `WARNING_CODES`. */
  readonly code: WarningCode
  /** One line for people, without any value of the event. */
  readonly message: string
  /** The index of the event in the given list; 0 for a single event. */
  readonly index: number
  /**
   * The field within the record, by its wire name: `['stateDesc']`. It can be a key of `extra`, which is
   * untrusted input: do not log it.
   */
  readonly path: Path
}
