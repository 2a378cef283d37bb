import { plainDecimal, wholeDigits } from '../json/numbers'
import { type FieldType, INVALID, type ReadResult } from './field'

/**
 * A number of which the text is known, where a double may not hold it. No field type reads it itself: all find it invalid,
 * so that a record without such numbers pays nothing.
 */
export class JsonNumber {
  /** All its digits, as a JSON number. */
  readonly digits: string

  constructor(digits: string) {
    this.digits = digits
  }

  /** Reads the number as a field. */
  readAs<T>(type: FieldType<T>, utcOffset: number): ReadResult<T> {
    if (type.numbers === undefined) return INVALID
    const text = type.numbers === 'whole' ? wholeDigits(this.digits) : plainDecimal(this.digits)
    return text === undefined ? INVALID : type.read(text, utcOffset)
  }
}
