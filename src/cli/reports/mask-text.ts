import { hasInvisible } from '../../diagnostics/escape-invisible'
import { maskDigits } from '../../diagnostics/mask-phone-numbers'
import { STATE_TERMS } from '../../fields/state-terms'

/** Fields that hold ids by which people search a log. Not `appid`, which is hidden as a whole. */
const ID_FIELDS = new Set<string | undefined>(['requestid', 'confid'])
const ID = /^\d{16,}$/

/** A time as the platform writes it, also glued, cut or out of range. It has no 7 digits in a row. */
const TIME = /^(?:\d{4}-\d{1,2}-\d{1,2}\s{0,2})?(?:\d{1,2}(?::\d{0,2}(?::\d{0,2}(?:\.\d{0,6})?)?)?)?$/

/**
 * Seven digits and more of any script, grouped as people write them. An asterisk ends a group, so
 * that masking twice changes nothing.
 */
const NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}*]{0,8}\p{Nd}){6,}/gu

const WORD = /[^\s"{}[\],|;<>]+/g

const LONGEST_TERM = Math.max(...STATE_TERMS.map(({ text }) => text.length))

/** What makes a word an address. */
const ADDRESSES: readonly RegExp[] = [
  // Of a mailbox, or a URL.
  /@|\/\//,
  // A domain name.
  /[\p{L}\p{Nd}]\.\p{L}{2}/u,
  /\d{1,3}(?:\.\d{1,3}){3}/,
  // IPv6, and the address of a network card.
  /::|(?:[\da-f]{1,4}:){3}/i,
  // A house number.
  /\p{Nd}[号楼室栋幢弄层]/u,
  // More characters in a row than any word of the platform has.
  new RegExp(`(?:\\p{Lo}\\p{Nd}{0,4}){${LONGEST_TERM + 1}}`, 'u')
]

/**
 * Replaces every character by an asterisk, except whitespace, the structure of JSON and characters
 * that are invisible. Keeps the length.
 */
export const hideText = (text: string): string =>
  // Few texts have invisible characters, and a call for each character takes 2 × as long.
  hasInvisible(text)
    ? text.replace(/[^\s"\\{}[\],:]/gu, (character) =>
        hasInvisible(character) ? character : '*'.repeat(character.length)
      )
    : text.replace(/[^\s"\\{}[\],:]/g, '*')

/**
 * Masks what may be personal in a value or word of a payload; the length stays the same. This is the
 * rule for all that the command prints:
 *
 * - An address is hidden as a whole: a word with `@`, `//`, a domain name, an IP address, a house
 *   number, or more Chinese characters in a row than a word of the platform has (7).
 * - Of 7 digits and more, also grouped or full-width, only the last 4 and, of 11 and more, the first
 *   3 are shown: `138****0001`.
 * - A text that is a time is kept, and so is an id of 16 digits and more in `requestid` and `confid`.
 *
 * @param field - the platform's field that holds the text, if that is certain
 */
export const maskText = (text: string, field?: string): string => {
  const trimmed = text.trim()
  if (TIME.test(trimmed) || (ID_FIELDS.has(field) && ID.test(trimmed))) return text
  const isAddress = (word: string): boolean => ADDRESSES.some((pattern) => pattern.test(word))
  return text.replace(WORD, (word) => (isAddress(word) ? hideText(word) : word)).replace(NUMBER, maskDigits)
}
