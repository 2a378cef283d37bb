/** What stands at the same place of two lists, up to the end of the shorter one. */
export const pairs = <One, Other>(
  ones: readonly One[],
  others: readonly Other[]
): readonly (readonly [One, Other])[] =>
  ones.flatMap((one, at) => others.slice(at, at + 1).map((other) => [one, other] as const))
