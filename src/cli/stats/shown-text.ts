import { maskPhoneNumbers } from '../../diagnostics/mask-phone-numbers'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import type { CallStateTerm } from '../../fields/call-state'
import type { StateTerm } from '../../fields/state-terms'

/** In characters. */
const LONGEST_SHOWN = 40
/** Much more than is shown, so that a number at the cut is masked as a whole; little enough to search quickly. */
const LONGEST_READ = 400

/**
 * A text of a payload as it may be shown: phone numbers masked, no control characters, at most 40 characters. Masked
 * before and after, because what makes a character visible may part or join digits.
 */
export const shownText = (text: string): string => {
  const read = maskPhoneNumbers(text.slice(0, LONGEST_READ))
  const characters = Array.from(maskPhoneNumbers(escapeInvisible(read)))
  const isCut = characters.length > LONGEST_SHOWN || text.length > LONGEST_READ
  return isCut ? `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…` : characters.join('')
}

/** Words of our own tables, unless there are so many that they must be cut. */
const isSafe = (text: string, terms: readonly StateTerm[]): boolean =>
  text.length <= LONGEST_SHOWN && terms.every(({ code }) => code !== 'unrecognised')

/** The words of a `stateDesc` as sent, joined by |; empty for none. */
export const resultText = (terms: readonly StateTerm[]): string => {
  const [first] = terms
  if (first === undefined) return ''
  if (terms.length === 1) return first.code === 'unrecognised' ? shownText(first.text) : first.text
  const text = terms.map((term) => term.text).join('|')
  return isSafe(text, terms) ? text : shownText(text)
}

/** `answer`, or `answer: 应答|正常`. */
export const stateText = (state: CallStateTerm, terms: readonly StateTerm[]): string => {
  if (terms.length === 0) return state.code === 'unrecognised' ? shownText(state.text) : state.text
  const text = `${state.text}: ${terms.map((term) => term.text).join('|')}`
  return state.code !== 'unrecognised' && isSafe(text, terms) ? text : shownText(text)
}
