import { plainDecimal, wholeDigits } from '../json/numbers'
import { type FieldType, INVALID, type ReadResult } from './field'

/**
 * A number that a double may not hold, with its digits as sent. The `read` of every field type finds it
 * invalid; `readAs` reads it. So records without long numbers take no extra time.
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
