/** Something that is under way, and whether it has come to its end. */
interface Awaited<T> {
  readonly result: Promise<T>
  readonly ended: Promise<void>
}

const awaited = <T>(result: Promise<T>): Awaited<T> => {
  const end = (): void => undefined
  // Failures are looked at when their turn comes; until then they must not count as unhandled.
  return { result, ended: result.then(end, end) }
}

const isSooner = (one: Awaited<unknown>, other: Awaited<unknown>): Promise<boolean> =>
  Promise.race([other.ended.then(() => false), one.ended.then(() => true)])

/**
 * What `run` makes of each item, in the order of the items, with so many at once under way. Items are asked for only when
 * there is room, so that no more of them are in memory, and a result does not wait for the next item.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Result | Promise<Result>,
  atOnce: number
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]()
  const underWay: Awaited<Result>[] = []
  let next: Awaited<IteratorResult<Item>> | undefined
  let isLast = false as boolean
  const start = async (item: Item): Promise<Result> => run(item)

  /** Takes the item that was asked for; a failure of the source waits until the results before it are handed on. */
  const take = async ({ result }: Awaited<IteratorResult<Item>>): Promise<void> => {
    next = undefined
    try {
      const item = await result
      if (item.done === true) isLast = true
      else underWay.push(awaited(start(item.value)))
    } catch (error) {
      isLast = true
      underWay.push(awaited(Promise.reject(error as Error)))
    }
  }

  try {
    for (;;) {
      if (!isLast && underWay.length < Math.max(1, atOnce)) next ??= awaited(source.next())
      const [first] = underWay
      if (next !== undefined && (first === undefined || (await isSooner(next, first)))) await take(next)
      else if (first === undefined) return
      else {
        underWay.shift()
        yield await first.result
      }
    }
  } finally {
    const closed = source.return?.()
    // A source that waits for its next item cannot close before that has come.
    if (next === undefined) await closed
  }
}
