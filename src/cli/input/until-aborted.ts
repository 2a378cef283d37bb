const ABORTED = Symbol('aborted')

const aborted = (signal: AbortSignal): Promise<typeof ABORTED> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(ABORTED)
    signal.addEventListener('abort', () => {
      resolve(ABORTED)
    })
  })

/** The items up to an abort, which does not wait for the next: a pipe may stay silent without end. */
export async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal
): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]()
  const abort = aborted(signal)
  let isWaiting = false
  try {
    for (;;) {
      isWaiting = true
      const next = await Promise.race([source.next(), abort])
      if (next === ABORTED) return
      isWaiting = false
      if (next.done === true) return
      yield next.value
    }
  } finally {
    const closed = source.return?.()
    // A source that waits for its next item cannot close before that has come.
    if (!isWaiting) await closed
  }
}
