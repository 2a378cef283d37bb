const CALL_STATE_WORDS = [
  { code: 'callout', text: 'callout' },
  { code: 'alerting', text: 'alerting' },
  { code: 'answer', text: 'answer' },
  { code: 'disconnect', text: 'disconnect' }
] as const

/** The states a leg goes through, and `unrecognised` for a word that the platform's document does not list. */
export type CallStateCode = (typeof CALL_STATE_WORDS)[number]['code'] | 'unrecognised'

/** The state of a leg: a stable code beside the word as sent. */
export interface CallStateTerm {
  /** The same word as `text`, or `unrecognised`. */
  readonly code: CallStateCode
  /** The word as the platform sent it. */
  readonly text: string
}

/**
 * The four call states, in the order a leg goes through them: 呼出, 振铃, 接听, 结束. For menus and tests; frozen. Source: the
 * platform's document.
 */
export const CALL_STATES: readonly CallStateTerm[] = Object.freeze(
  CALL_STATE_WORDS.map((term) => Object.freeze(term))
)
