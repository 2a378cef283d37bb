import { type FieldType, INVALID } from './field'
import { text } from './text'

/** The id of a record, up to 29 digits: as `text`, but never empty, because nothing could be told apart by it. */
export const id = {
  expected: `${text.expected}, not empty`,
  read: (value) => {
    const read = text.read(value)
    return read === '' ? INVALID : read
  },
  write: text.write,
  numbers: text.numbers,
  repairs: text.repairs
} as const satisfies FieldType<string>
