import { escapeUnseen } from '../../issue/escape-unseen'

/** A value of our own making as JSON, for a file or a terminal alike. */
export const jsonOf = (value: unknown): string => escapeUnseen(JSON.stringify(value))
