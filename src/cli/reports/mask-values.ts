import { KINDS } from '../../events'
import { WIRE_NAMES } from '../../events/wire-names'
import { CALL_STATES } from '../../fields/call-state'
import { NO_RECORDING } from '../../fields/recording-url'
import { STATE_TERMS } from '../../fields/state-terms'
import { hideText, maskText } from './mask-text'

/** A string, complete or cut, or a word outside strings. The rest is structure. */
const TOKEN = /"((?:[^"\\]|\\.)*)("?)|[^\s"{}[\],:]+/g

/** Fields whose values are personal or secret. */
const HIDDEN = new Set(['appid', 'tapesurl', 'customParm'])
const PHONES = new Set<string>(Object.values(KINDS).flatMap(({ phoneNumbers }) => phoneNumbers))

const WORDS = new Set(['true', 'false', 'null', NO_RECORDING, ...CALL_STATES.map(({ text }) => text)])
const TERMS = new Set(STATE_TERMS.map(({ text }) => text))

/** Numbers, ids, amounts and times, complete or broken. */
const NUMERIC = /^[\d\s:.+-]{0,29}$/
const PHONE = /^\d{7,15}$/

/** Structure, or characters in its place: `'`, `;`, `=`. */
const PUNCTUATION = /^[\p{P}\p{S}]+$/u

/** A known key and its colon: from here on, the text inside and outside strings is certain. */
const FIRST_KEY = new RegExp(`"\\s{0,8}(?:${[...WIRE_NAMES].join('|')})\\s{0,8}"\\s{0,8}:`)

const isWord = (value: string): boolean =>
  WORDS.has(value) || value.split('|').every((word) => TERMS.has(word.trim()))

const maskValue = (value: string, key: string | undefined): string => {
  if (value === NO_RECORDING) return value
  if (key === undefined || HIDDEN.has(key)) return hideText(value)
  if (PHONES.has(key)) return PHONE.test(value) ? maskText(value) : hideText(value)
  if (isWord(value)) return value
  return NUMERIC.test(value) ? maskText(value, key) : hideText(value)
}

const isKey = (text: string, end: number): boolean => /^\s{0,64}:/.test(text.slice(end, end + 66))

const maskFromKey = (text: string): string => {
  let key: string | undefined
  return text.replace(TOKEN, (token, string: string | undefined, quote: string, index: number) => {
    if (string !== undefined && isKey(text, index + token.length)) {
      key = WIRE_NAMES.has(string.trim()) ? string.trim() : undefined
      return key === undefined ? hideText(token) : token
    }
    const before = key
    key = undefined
    if (string !== undefined) return `"${maskValue(string, before)}${quote}`
    return PUNCTUATION.test(token) ? token : maskValue(token, before)
  })
}

/**
 * Replaces possible personal data with asterisks. Keeps the length. Shows structure, invisible characters and
 * the platform's keys. Directly after a key of the platform, it also shows the platform's words, and numbers
 * and times as masked by `maskText`. The rule lists what to show, not what to hide: in broken text it is
 * unknown which value belongs to which key.
 *
 * @param isCut - true if the text does not start at the start of a line, so it may start inside a string
 */
export const maskValues = (text: string, isCut: boolean): string => {
  const from = isCut ? text.search(FIRST_KEY) : 0
  return from < 0 ? hideText(text) : hideText(text.slice(0, from)) + maskFromKey(text.slice(from))
}
