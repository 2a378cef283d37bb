/**
 * An amount of money in yuan (元), as a decimal string with the digits the platform sent: `"2.94"`, `"0.044"`. Never
 * negative, never with an exponent. Sent as a string (the platform's document) and as a number (seen in production).
 *
 * A string and not a number, because charges are finer than a fen and a float loses money (`Math.floor(100 * 0.29)` is
 * 28). Calculate with `toFen` and `sumYuan`; make one with `yuan`.
 */
export type Yuan = string & {
  /** For the compiler alone: no string has it. */
  readonly '~unit': 'yuan'
}
