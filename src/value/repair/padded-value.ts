import type { Mend } from '../value-type'

const LAST_ASCII_BLANK = 0x20
const FIRST_BLANK_BEYOND_ASCII = 0xa0

const mayBeBlank = (code: number): boolean => code <= LAST_ASCII_BLANK || code >= FIRST_BLANK_BEYOND_ASCII

/** Whether blanks stand around the text; a blank is whatever `String.prototype.trim` removes. */
export const isPadded = (text: string): boolean =>
  text !== '' &&
  (mayBeBlank(text.charCodeAt(0)) || mayBeBlank(text.charCodeAt(text.length - 1))) &&
  text.trim() !== text

/** Blanks around a value, as in `" 60 "`, are removed. */
export const paddedValue: Mend = {
  code: 'padded-value',
  mend: (text) => text.trim()
}
