import type { ValueRepair } from './repair'

// A const enum, because esbuild inlines its members as numbers but keeps constants as variables.
const enum Code {
  LastAsciiWhitespace = 0x20,
  FirstOtherWhitespace = 0xa0
}

/** Returns true if a character is certainly not whitespace, which is true for nearly all. */
const isInk = (code: number): boolean => code > Code.LastAsciiWhitespace && code < Code.FirstOtherWhitespace

/** Returns true if a text has whitespace around it: if `String.prototype.trim` changes it. */
export const isPadded = (text: string): boolean => {
  const { length } = text
  if (length === 0 || (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(length - 1)))) return false
  return text.trim() !== text
}

/** Whitespace around a value: `" 60 "`. */
export const paddedValue = {
  code: 'padded-value',
  title: 'Whitespace around a value was removed.',
  stage: 'value',
  repair: (text) => text.trim(),
  injectInto: 'phone-numbers',
  inject: (text) => ` ${text} `
} as const satisfies ValueRepair
