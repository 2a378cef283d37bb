import { text } from './text'
import type { ValueType } from './value-type'

/** The id of a record, up to 29 digits: as `text`, but never empty, because nothing could be told apart by it. */
export const id = {
  expected: `${text.expected}, not empty`,
  read: (value) => {
    const read = text.read(value)
    return read === '' ? undefined : read
  },
  write: text.write,
  mends: text.mends
} satisfies ValueType<string>
