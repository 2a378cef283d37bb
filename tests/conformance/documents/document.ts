/** A text that is not JSON, and the place of its first character that cannot be: its length where it only ends too early. */
type Refused = readonly [text: string, offset: number]

/** Documents written from one rule of RFC 8259. */
export interface Documents {
  /** Texts of the grammar. */
  readonly accepted: readonly string[]
  readonly refused: readonly Refused[]
  /** Texts of the grammar that a reader may limit or read in its own way: `JSON.parse` takes these, and so do we. */
  readonly free: readonly string[]
}
