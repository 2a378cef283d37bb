/** The place of a payload in a block whose bytes are JSON values, one after another. */
export interface ValuePlace {
  readonly start: number
  readonly end: number
  /** The line in the block and the column, from 1. */
  readonly line: number
  readonly column: number
}

/** A part of the input. Plain data, because threads get it. */
export interface Block {
  readonly bytes: Uint8Array
  /** One payload, whole lines with one payload each, or values at places. */
  readonly split: 'file' | 'lines' | 'values'
  /** True if the lines can have text before the JSON. */
  readonly hasPrefix: boolean
  readonly values?: readonly ValuePlace[]
  /** The number of line feeds, for values. */
  readonly lines?: number
}

/** A payload as read: text, or bytes that can be invalid UTF-8. */
export type Raw = string | Uint8Array
