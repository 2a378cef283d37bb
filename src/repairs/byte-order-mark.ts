import type { TextRepair } from './repair'

const MARK = '\ufeff'

/** A byte order mark before the JSON. */
export const byteOrderMark = {
  code: 'byte-order-mark',
  title: 'A byte order mark before the JSON was skipped.',
  stage: 'text',
  findEdits: (text) => (text.startsWith(MARK) ? [{ offset: 0, remove: MARK.length, insert: '' }] : []),
  tolerance: { skipsByteOrderMark: true },
  injectInto: 'body',
  inject: (text) => `${MARK}${text}`
} as const satisfies TextRepair
