import { EMPTY, type FieldType, INVALID } from './field'
import { STATE_TERMS, type StateTerm } from './state-terms'

const TERM_BY_TEXT = /* @__PURE__ */ new Map(/* @__PURE__ */ STATE_TERMS.map((term) => [term.text, term]))
const SEPARATOR = '|'

/** The words of a record without words. */
export const NO_WORDS: readonly StateTerm[] = /* @__PURE__ */ Object.freeze([])

/**
 * Results by text: the platform has few words, so the same texts recur. It keeps only short texts of known
 * words, at most 1,000, so that a hostile sender cannot fill the memory.
 */
const CACHE = /* @__PURE__ */ new Map<string, readonly StateTerm[]>()
const MOST_CACHED = 1_000
const LONGEST_CACHED = 32

const cache = (text: string, terms: readonly StateTerm[]): readonly StateTerm[] => {
  const isCached =
    CACHE.size < MOST_CACHED &&
    text.length <= LONGEST_CACHED &&
    terms.every(({ code }) => code !== 'unrecognised')
  if (isCached) CACHE.set(text, terms)
  return terms
}

const addTerm = (terms: StateTerm[], word: string): void => {
  const text = word.trim()
  if (text !== '') terms.push(TERM_BY_TEXT.get(text) ?? { code: 'unrecognised', text })
}

/**
 * Splits a `stateDesc` into its words, in order: `应答|正常` gives `answered`, `normal`. Removes whitespace
 * around words, and empty words. Keeps a word that is not in `STATE_TERMS`, with the code `unrecognised`.
 * Never throws: a value that is not a string gives `[]`.
 *
 * @param text - words joined by `|`, as sent
 */
export const splitStateDesc = (text: string): readonly StateTerm[] => {
  if (typeof text !== 'string') return NO_WORDS
  const cached = CACHE.get(text)
  if (cached !== undefined) return cached
  const terms: StateTerm[] = []
  let start = 0
  for (let end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, start)) {
    addTerm(terms, text.slice(start, end))
    start = end + 1
  }
  addTerm(terms, text.slice(start))
  return cache(text, Object.freeze(terms))
}

/**
 * The platform's words for a result, joined by `|`. One pull interface does not send it (seen in production).
 */
export const stateDesc = {
  expected: 'words joined by |',
  read: (value) => {
    if (typeof value === 'string') return splitStateDesc(value)
    return value === undefined || value === null ? EMPTY : INVALID
  },
  write: (value) => value.map((term) => term.text).join(SEPARATOR),
  repairs: []
} as const satisfies FieldType<readonly StateTerm[]>
