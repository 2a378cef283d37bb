import { escapeInvisible } from '../../../diagnostics/escape-invisible'
import type { CallStateTerm } from '../../../fields/call-state'
import type { StateTerm } from '../../../fields/state-terms'
import { maskText } from '../mask-text'

/** The options of showing texts of a payload. */
export interface ShownOptions {
  /** Also shows possible personal data. */
  readonly showValues: boolean
}

/** The most characters to show. */
const LONGEST_SHOWN = 40
/**
 * The most characters to read: more than it shows, to mask a number at the cut completely, but few enough to
 * be fast.
 */
const LONGEST_READ = 400

/**
 * Returns a text of a payload for output: masked by `maskText`, with invisible characters escaped, at most 40
 * characters. Masks before it escapes, because escapes contain digits.
 *
 * @param field - the platform's field of the text, as `maskText` takes it
 */
export const shownText = (text: string, { showValues }: ShownOptions, field?: string): string => {
  const read = text.slice(0, LONGEST_READ)
  const characters = Array.from(escapeInvisible(showValues ? read : maskText(read, field)))
  const isCut = characters.length > LONGEST_SHOWN || text.length > LONGEST_READ
  return isCut ? `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…` : characters.join('')
}

/** Returns a text made of terms. Does not mask known terms, because masking takes 10 × as long. */
const textOf = (
  text: string,
  terms: readonly (CallStateTerm | StateTerm)[],
  options: ShownOptions
): string =>
  text.length <= LONGEST_SHOWN && terms.every(({ code }) => code !== 'unrecognised')
    ? text
    : shownText(text, options)

const joined = (terms: readonly StateTerm[]): string => terms.map(({ text }) => text).join('|')

/** Returns the terms of a `stateDesc` as sent, joined by |; empty for none. */
export const resultText = (terms: readonly StateTerm[], options: ShownOptions): string =>
  textOf(joined(terms), terms, options)

/** Returns `answer`, or `answer: 应答|正常` if there is a `stateDesc`. */
export const stateText = (state: CallStateTerm, terms: readonly StateTerm[], options: ShownOptions): string =>
  textOf(terms.length === 0 ? state.text : `${state.text}: ${joined(terms)}`, [state, ...terms], options)
