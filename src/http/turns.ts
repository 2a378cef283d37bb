/** Lets a number of deliveries at a time work; the others wait, first come, first served. */
export interface Turns {
  /** Resolves when it is the delivery's turn, with the function that ends it. */
  take(): Promise<() => void>
}

/** Creates turns for `concurrency` deliveries at a time. */
export const createTurns = (concurrency: number): Turns => {
  let free = concurrency
  const waiting: (() => void)[] = []
  const end = (): void => {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return {
    take: async () => {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      let ended = false
      return () => {
        if (!ended) end()
        ended = true
      }
    }
  }
}
