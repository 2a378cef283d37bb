// Cc is C0, DEL and C1; Cs, with the flag u, is a surrogate without its other half. What has no width could hide a name
// in another one, and XML has no U+FFFE and U+FFFF.
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff\ufffe\uffff]/gu

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * The text on one line, in the order in which it is written: what a terminal or a log would obey or not show stands there
 * as `\u001b`. Tabs and line feeds too.
 */
export const visible = (text: string): string => text.replace(UNSEEN, escaped)

/** The same of each of its lines, which stay lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n')
