import { paddedValue } from '../repairs/padded-value'
import { type FieldType, INVALID } from './field'
import { text } from './text'

/**
 * The id of a record, up to 29 digits: like `text`, but never empty, because an empty id identifies nothing.
 */
export const id = {
  expected: 'a string or a whole number up to 2^53 - 1, not empty',
  read: (value) => {
    const read = text.read(value)
    return read === '' ? INVALID : read
  },
  write: (value) => value,
  numbers: 'whole',
  repairs: [paddedValue]
} as const satisfies FieldType<string>
