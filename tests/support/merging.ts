import fc from 'fast-check'

/** The runs of one law: few in `npm test`, many in `npm run laws`. */
export const LAW_RUNS = (globalThis as { readonly LAW_RUNS?: number }).LAW_RUNS

/** A list, and the same list shuffled, with any items several times. */
export const shuffledAndRepeated = <Item>(
  lists: fc.Arbitrary<readonly Item[]>
): fc.Arbitrary<readonly [readonly Item[], readonly Item[]]> =>
  lists.chain((list) =>
    fc
      .array(fc.nat(list.length), { maxLength: 6 })
      .map((places) => [...list, ...places.flatMap((at) => list.slice(at, at + 1))])
      .chain((repeated) => fc.shuffledSubarray(repeated, { minLength: repeated.length }))
      .map((shuffled) => [list, shuffled] as const)
  )

/**
 * Merges a list by a tree: two items, chosen by a pair of numbers, become one, until one is left. One in three times an item
 * stays, so that it is merged again.
 */
export const mergeByTree = <Item>(
  items: readonly Item[],
  choices: readonly number[],
  merge: (one: Item, other: Item) => Item
): Item => {
  const pool = [...items]
  for (let step = 0; pool.length > 1; step++) {
    const choice = choices[step % choices.length] ?? 0
    const [one] = pool.splice(choice % pool.length, 1) as [Item]
    const at = Math.floor(choice / 7) % pool.length
    const other = pool[at] as Item
    pool[at] = step % 2 === 0 ? merge(one, other) : merge(other, one)
    if (choice % 3 === 0 && step < 2 * items.length) pool.push(one)
  }
  return pool[0] as Item
}

/** The choices of a tree. */
export const treeChoices: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1_000), {
  minLength: 1,
  maxLength: 24
})
