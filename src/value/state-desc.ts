import { STATE_TERMS, type StateTerm } from '../event'
import type { ValueType } from './value-type'

const TERM_BY_TEXT = new Map(STATE_TERMS.map((term) => [term.text, term]))
const SEPARATOR = '|'
/** Of a call of which nothing is said. */
export const NO_WORDS: readonly StateTerm[] = Object.freeze([])

/**
 * What was split before: the platform has few words, so the same few texts come again and again. Only texts of words
 * from the table are kept, and so many at most, for a hostile sender to fill no memory.
 */
const SPLIT_BEFORE = new Map<string, readonly StateTerm[]>()
const MOST_REMEMBERED = 1_000
const LONGEST_REMEMBERED = 32

const remember = (text: string, terms: readonly StateTerm[]): readonly StateTerm[] => {
  const isRemembered =
    SPLIT_BEFORE.size < MOST_REMEMBERED &&
    text.length <= LONGEST_REMEMBERED &&
    terms.every(({ code }) => code !== 'unrecognised')
  if (isRemembered) SPLIT_BEFORE.set(text, terms)
  return terms
}

const addTerm = (terms: StateTerm[], word: string): void => {
  const text = word.trim()
  if (text !== '') terms.push(TERM_BY_TEXT.get(text) ?? { code: 'unrecognised', text })
}

/**
 * The words of a `stateDesc` in their order: `应答|正常` is `answered`, `normal`. Blanks around a word and empty words
 * are left out; a word that is not in `STATE_TERMS` is kept with the code `unrecognised`. Never throws: what plain JavaScript
 * gives that is no text has no words.
 *
 * @param text - words joined by `|`, as sent
 */
export const splitStateDesc = (text: string): readonly StateTerm[] => {
  if (typeof text !== 'string') return NO_WORDS
  const before = SPLIT_BEFORE.get(text)
  if (before !== undefined) return before
  const terms: StateTerm[] = []
  let start = 0
  for (let end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, start)) {
    addTerm(terms, text.slice(start, end))
    start = end + 1
  }
  addTerm(terms, text.slice(start))
  return remember(text, Object.freeze(terms))
}

/** The platform's words for a result: one, two or more, joined by `|`; absent from one pull interface (seen in production). */
export const stateDesc = {
  expected: 'words joined by |',
  read: (value) => {
    if (typeof value === 'string') return splitStateDesc(value)
    return value === undefined || value === null ? null : undefined
  },
  write: (value) => value.map((term) => term.text).join(SEPARATOR),
  mends: []
} satisfies ValueType<readonly StateTerm[]>
