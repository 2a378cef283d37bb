// Cc: C0, DEL and C1. Cs with the u flag: a lone surrogate. Then characters that change the text direction,
// break lines, or have no width and can hide text; then U+FFFE and U+FFFF, which XML forbids.
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufffe\uffff]/gu

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Escapes every character that a terminal or a log would obey or not show, as `\u001b`; also tabs and line
 * feeds. The result is one line. JSON without whitespace between its tokens keeps its meaning: these
 * characters occur only in its strings.
 */
export const escapeInvisible = (text: string): string => text.replace(INVISIBLE, escaped)

/** Returns true if `escapeInvisible` escapes a character of the text. */
export const hasInvisible = (text: string): boolean => text.search(INVISIBLE) >= 0

/** Escapes each line of a text as `escapeInvisible` does, and keeps its line feeds. */
export const escapeInvisibleLines = (text: string): string => text.split('\n').map(escapeInvisible).join('\n')
