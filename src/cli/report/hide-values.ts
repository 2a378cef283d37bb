import { KINDS } from '../../events'
import { maskPhoneNumbers } from '../../diagnostics/mask-phone-numbers'
import { WIRE_NAMES } from '../../events/wire-names'
import { CALL_STATES } from '../../fields/call-state'
import { STATE_TERMS } from '../../fields/state-terms'

/** A string, whole or cut; or a word outside of strings. What is left is structure: brackets, colons, commas, blanks. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[^\s"{}[\],:]+/g

/** Members whose values are people's own, or nobody's business. */
const HIDDEN = new Set(['appid', 'tapesurl', 'customParm'])
const PHONES = new Set<string>(Object.values(KINDS).flatMap(({ phoneNumbers }) => phoneNumbers))

const WORDS = new Set(['true', 'false', 'null', 'NoTapes', ...CALL_STATES.map(({ text }) => text)])
const TERMS = new Set(STATE_TERMS.map(({ text }) => text))

/** Numbers, ids, amounts and times, whole or broken. */
const NUMERIC = /^[\d\s:.+-]{0,29}$/
const PHONE = /^\d{7,15}$/

/** What is no letter and no digit is structure, or what stands in its place: `'`, `;`, `=`. */
const MARKS = /^[\p{P}\p{S}]+$/u

const stars = (text: string): string => text.replace(/[^\s"\\{}[\],:]/g, '*')

const isWord = (value: string): boolean =>
  WORDS.has(value) || value.split('|').every((word) => TERMS.has(word.trim()))

const hideValue = (value: string, name: string | undefined): string => {
  if (name === undefined || HIDDEN.has(name)) return value === 'NoTapes' ? value : stars(value)
  if (PHONES.has(name)) return PHONE.test(value) ? maskPhoneNumbers(value) : stars(value)
  return NUMERIC.test(value) || isWord(value) ? maskPhoneNumbers(value) : stars(value)
}

/** Where a known name stands as a key: from there on, what is a string and what stands between strings is certain enough. */
const FIRST_KEY = new RegExp(`"\\s{0,8}(?:${[...WIRE_NAMES].join('|')})\\s{0,8}"\\s{0,8}:`)

const isKey = (text: string, end: number): boolean => /^\s{0,64}:/.test(text.slice(end, end + 66))

const hideFromKey = (text: string): string => {
  let name: string | undefined
  return text.replace(TOKEN, (token: string, at: number) => {
    const isString = token.startsWith('"')
    const content = isString
      ? token.slice(1, token.endsWith('"') && token.length > 1 ? -1 : undefined)
      : token
    const quoted = (inside: string): string =>
      isString ? `"${inside}${token.slice(1 + content.length)}` : inside
    if (isString && isKey(text, at + token.length)) {
      name = WIRE_NAMES.has(content.trim()) ? content.trim() : undefined
      return name === undefined ? quoted(stars(content)) : token
    }
    const value = !isString && MARKS.test(token) ? token : quoted(hideValue(content, name))
    name = undefined
    return value
  })
}

/**
 * The text with what may be people's own replaced by asterisks, its length unchanged. Shown are the structure, the names of
 * the platform's tables and, right behind such a name, numbers, times and words of the platform; phone numbers are masked.
 * By what may be shown and not by what must be hidden, because in a broken text nobody knows what is what.
 *
 * @param isCut - whether the text begins anywhere in a line, within a string perhaps
 */
export const hideValues = (text: string, isCut: boolean): string => {
  const from = isCut ? text.search(FIRST_KEY) : 0
  if (from < 0) return stars(text)
  return stars(text.slice(0, from)) + hideFromKey(text.slice(from))
}
