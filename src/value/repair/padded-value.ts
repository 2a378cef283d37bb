import type { Mend } from '../value-type'

// An enum, which the build turns into numbers in place; of a constant it makes a variable.
const enum Code {
  LastAsciiBlank = 0x20,
  FirstOtherBlank = 0xa0
}

/** Whether the character is certainly no blank, as nearly all are. */
const isInk = (code: number): boolean => code > Code.LastAsciiBlank && code < Code.FirstOtherBlank

/** Whether blanks stand around the text; a blank is whatever `String.prototype.trim` removes. */
export const isPadded = (text: string): boolean => {
  const { length } = text
  if (length === 0 || (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(length - 1)))) return false
  return text.trim() !== text
}

/** Blanks around a value, as in `" 60 "`, are removed. */
export const paddedValue: Mend = {
  code: 'padded-value',
  mend: (text) => text.trim()
}
