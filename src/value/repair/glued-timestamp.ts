import type { Mend } from '../value-type'

const DATE_LENGTH = 'YYYY-MM-DD'.length

/**
 * The blank between date and time is put back, as in the document's own `2016-02-0211:20:40.000`. Whether the result
 * is a time is for the reader of times to say.
 */
export const gluedTimestamp: Mend = {
  code: 'glued-timestamp',
  mend: (text) =>
    text.charAt(DATE_LENGTH) === ' ' ? text : `${text.slice(0, DATE_LENGTH)} ${text.slice(DATE_LENGTH)}`
}
