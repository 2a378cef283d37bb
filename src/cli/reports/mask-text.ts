import { hasInvisible } from '../../diagnostics/escape-invisible'
import { maskDigits } from '../../diagnostics/mask-phone-numbers'
import { STATE_TERMS } from '../../fields/state-terms'

/** Fields with ids that people search logs for. Not `appid`, which is hidden completely. */
const ID_FIELDS = new Set<string | undefined>(['requestid', 'confid'])
const ID = /^\d{16,}$/

/** A time in the platform's format, also glued, cut or out of range. It has no 7 consecutive digits. */
const TIME = /^(?:\d{4}-\d{1,2}-\d{1,2}\s{0,2})?(?:\d{1,2}(?::\d{0,2}(?::\d{0,2}(?:\.\d{0,6})?)?)?)?$/

/**
 * At least 7 digits of any script, grouped as people write them. An asterisk ends a group, so that masking
 * twice changes nothing.
 */
const NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}*]{0,8}\p{Nd}){6,}/gu

const WORD = /[^\s"{}[\],|;<>]+/g

const LONGEST_TERM = Math.max(...STATE_TERMS.map(({ text }) => text.length))

/** The patterns of words that are addresses. */
const ADDRESSES: readonly RegExp[] = [
  // A mailbox, or a URL.
  /@|\/\//,
  // A domain name.
  /[\p{L}\p{Nd}]\.\p{L}{2}/u,
  /\d{1,3}(?:\.\d{1,3}){3}/,
  // IPv6, and a MAC address.
  /::|(?:[\da-f]{1,4}:){3}/i,
  // A house number.
  /\p{Nd}[号楼室栋幢弄层]/u,
  // More consecutive characters than any word of the platform has.
  new RegExp(`(?:\\p{Lo}\\p{Nd}{0,4}){${LONGEST_TERM + 1}}`, 'u')
]

/**
 * Replaces every character with an asterisk, except whitespace, the structure of JSON and invisible
 * characters. Keeps the length.
 */
export const hideText = (text: string): string =>
  // Two paths, because a call for each character takes 2 × as long and few texts have invisible characters.
  hasInvisible(text)
    ? text.replace(/[^\s"\\{}[\],:]/gu, (character) =>
        hasInvisible(character) ? character : '*'.repeat(character.length)
      )
    : text.replace(/[^\s"\\{}[\],:]/g, '*')

/**
 * Masks possible personal data in a value or word of a payload. Keeps the length. All output of the command
 * follows these rules:
 *
 * - An address is hidden completely: a word with `@`, `//`, a domain name, an IP address, a house number, or
 *   more consecutive Chinese characters than any word of the platform has (7).
 * - A number of 7 digits or more, also grouped or full-width, shows only its last 4 digits and, with 11
 *   digits or more, its first 3: `138****0001`.
 * - A time is kept. So is an id of 16 digits or more in `requestid` and `confid`.
 *
 * @param field - the platform's field of the text, if it is certain
 */
export const maskText = (text: string, field?: string): string => {
  const trimmed = text.trim()
  if (TIME.test(trimmed) || (ID_FIELDS.has(field) && ID.test(trimmed))) return text
  const isAddress = (word: string): boolean => ADDRESSES.some((pattern) => pattern.test(word))
  return text.replace(WORD, (word) => (isAddress(word) ? hideText(word) : word)).replace(NUMBER, maskDigits)
}
