/** Where mutators take their choices from. */
export interface Random {
  /** A whole number from 0, below the limit; 0 where the limit is. */
  readonly below: (limit: number) => number
}

/** The same choices for the same seed (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed | 0
  return {
    below: (limit) => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit)
    }
  }
}

/** One of a list that is not empty. */
export const pick = <T>(list: readonly [T, ...T[]] | readonly T[], { below }: Random): T =>
  list[below(list.length)] as T
