/** A text that is not JSON, and the offset of its first invalid character; its length if it only ends too early. */
type Rejected = readonly [text: string, offset: number]

/** Documents written from one rule of RFC 8259. */
export interface Documents {
  /** Texts of the grammar. */
  readonly accepted: readonly string[]
  readonly rejected: readonly Rejected[]
  /** Texts of the grammar that a parser may limit or interpret. `JSON.parse` accepts these, and so does the decoder. */
  readonly free: readonly string[]
}
