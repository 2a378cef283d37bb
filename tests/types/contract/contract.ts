/** What the types promise about one thing, as code. */
export interface Contract {
  /** Code that precedes each case. */
  readonly given: string
  /** Code by what it shows. Its marks are those of `annotate`: the type of a line, or why it does not compile. */
  readonly cases: Readonly<Record<string, string>>
}

/** Tells types apart that are assignable to each other, `readonly` members and `any` too. */
export const EQUAL = `
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
`
