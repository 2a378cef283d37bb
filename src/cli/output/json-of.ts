import { escapeInvisible } from '../../diagnostics/escape-invisible'

/** A value of our own making as JSON, for a file or a terminal alike. */
export const jsonOf = (value: unknown): string => escapeInvisible(JSON.stringify(value))
