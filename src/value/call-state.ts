import { CALL_STATES, type CallStateTerm } from '../event'
import { text } from './text'
import type { ValueType } from './value-type'

const TERM_BY_TEXT = new Map(CALL_STATES.map((term) => [term.text, term]))

/** The state of a leg. A word that the document does not list is kept with the code `unrecognised`. */
export const callState = {
  expected: text.expected,
  read: (value) => {
    const word = text.read(value)
    if (word === undefined || word === null) return word
    return TERM_BY_TEXT.get(word) ?? { code: 'unrecognised', text: word }
  },
  write: (value) => value.text,
  mends: text.mends
} satisfies ValueType<CallStateTerm>
