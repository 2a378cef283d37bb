import { paddedValue } from '../repairs/padded-value'
import type { FieldType } from './field'
import { text } from './text'

const CALL_STATE_WORDS = [
  { code: 'callout', text: 'callout' },
  { code: 'alerting', text: 'alerting' },
  { code: 'answer', text: 'answer' },
  { code: 'disconnect', text: 'disconnect' }
] as const

/** The code of a call state; `unrecognised` for a word that the platform's document does not list. */
export type CallStateCode = (typeof CALL_STATE_WORDS)[number]['code'] | 'unrecognised'

/** The state of a leg: a stable code and the word as sent. */
export interface CallStateTerm {
  /** The same word as `text`, or `unrecognised`. */
  readonly code: CallStateCode
  /** The word as the platform sent it. */
  readonly text: string
}

/**
 * The four call states, in the order in which a leg reaches them: 呼出, 振铃, 接听, 结束. For menus and tests.
 * Frozen. Source: the platform's document.
 */
export const CALL_STATES: readonly CallStateTerm[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ CALL_STATE_WORDS.map((term) => Object.freeze(term))
)

const TERM_BY_TEXT = /* @__PURE__ */ new Map(/* @__PURE__ */ CALL_STATES.map((term) => [term.text, term]))

/** The state of a leg. It keeps a word that the document does not list, with the code `unrecognised`. */
export const callState = {
  expected: 'a string or a whole number up to 2^53 - 1',
  read: (value) => {
    const word = text.read(value)
    return typeof word === 'string' ? (TERM_BY_TEXT.get(word) ?? { code: 'unrecognised', text: word }) : word
  },
  write: (value) => value.text,
  numbers: 'whole',
  repairs: [paddedValue]
} as const satisfies FieldType<CallStateTerm>
