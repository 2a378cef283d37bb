const ABORTED = Symbol('aborted')

/** The items up to an abort, which does not wait for the next: a pipe may stay silent without end. */
export async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal
): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]()
  let stopWaiting = (): void => undefined
  const onAbort = (): void => {
    stopWaiting()
  }

  // A promise for each item: one promise of the abort, raced with them all, would keep every item until it is settled.
  const nextOrAbort = (): Promise<IteratorResult<Item> | typeof ABORTED> =>
    new Promise((resolve, reject) => {
      stopWaiting = () => {
        resolve(ABORTED)
      }
      if (signal.aborted) stopWaiting()
      else source.next().then(resolve, reject)
    })

  signal.addEventListener('abort', onAbort)
  let isWaiting = false
  try {
    for (;;) {
      isWaiting = true
      const next = await nextOrAbort()
      if (next === ABORTED) return
      isWaiting = false
      if (next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    const closed = source.return?.()
    // A source that waits for its next item cannot close before that has come.
    if (!isWaiting) await closed
  }
}
