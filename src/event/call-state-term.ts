const TABLE = [
  { code: 'callout', text: 'callout' },
  { code: 'alerting', text: 'alerting' },
  { code: 'answer', text: 'answer' },
  { code: 'disconnect', text: 'disconnect' }
] as const

/** The states a leg goes through, in order, and `unrecognised` for a word that the document does not list. */
export type CallStateCode = (typeof TABLE)[number]['code'] | 'unrecognised'

/** The state of a leg: a stable code beside the word as sent. */
export interface CallStateTerm {
  readonly code: CallStateCode
  /** The word as the platform sent it. */
  readonly text: string
}

/** The document's four call states, in the order a leg goes through them. */
export const CALL_STATES: readonly CallStateTerm[] = Object.freeze(TABLE.map((term) => Object.freeze(term)))
