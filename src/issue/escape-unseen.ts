/** Controls beyond ASCII's, marks of direction, separators of lines, blanks without width. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * JSON that says the same in characters that every terminal shows, where it stands: what one would obey or not show is
 * escaped. (ASCII's controls are escaped in any JSON.)
 */
export const escapeUnseen = (json: string): string => json.replace(UNSEEN, escaped)
