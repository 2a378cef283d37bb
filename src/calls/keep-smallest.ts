/** The items that are kept, in the order of their keys, and if there were more. */
export interface Kept<Item> {
  readonly items: readonly Item[]
  readonly hasMore: boolean
}

/** The way to keep items. */
export interface Keeping<Item> {
  /** Returns the key; items with the same key are one item. */
  readonly keyOf: (item: Item) => string
  /** Joins two items with the same key: associative, commutative and idempotent. */
  readonly join: (one: Item, other: Item) => Item
  /** The number of items to keep. */
  readonly limit: number
}

/**
 * Joins two collections and keeps the items with the smallest keys. Associative, commutative and idempotent:
 * an item is dropped only if so many smaller keys exist that no later join can bring it back.
 */
export const keepSmallest = <Item>(
  one: Kept<Item>,
  other: Kept<Item>,
  { keyOf, join, limit }: Keeping<Item>
): Kept<Item> => {
  // Most calls have one CDR, so its key is not needed.
  if (one.items.length === 0) return other
  if (other.items.length === 0) return one
  const byKey = new Map(one.items.map((item) => [keyOf(item), item]))
  for (const item of other.items) {
    const key = keyOf(item)
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? item : join(known, item))
  }
  // By UTF-16 code units, which no locale changes.
  const keys = [...byKey.keys()].sort()
  return {
    items: keys.slice(0, limit).map((key) => byKey.get(key) as Item),
    hasMore: one.hasMore || other.hasMore || keys.length > limit
  }
}
