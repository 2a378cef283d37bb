import type { ValueRepair } from './repair'

/** `YYYY-MM-DD` */
const DATE_LENGTH = 10

const hasSpace = (text: string): boolean => text.charAt(DATE_LENGTH) === ' '

/**
 * A time without the space between date and time of day, as in the document's sample:
 * `2016-02-0211:20:40.000`.
 */
export const gluedTimestamp = {
  code: 'glued-timestamp',
  title: 'The missing space between date and time was inserted.',
  stage: 'value',
  repair: (text) => (hasSpace(text) ? text : `${text.slice(0, DATE_LENGTH)} ${text.slice(DATE_LENGTH)}`),
  injectInto: 'times',
  inject: (text) => (hasSpace(text) ? text.slice(0, DATE_LENGTH) + text.slice(DATE_LENGTH + 1) : text)
} as const satisfies ValueRepair
