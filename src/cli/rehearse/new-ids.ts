import { rewriting, type Rewrite } from './rewrite'

/**
 * A `requestid` and its value, with whitespace around them. Escaped quotes, as in `customParm`, do not match.
 */
const REQUEST_ID = /("[^\w"\\]{0,9}requestid[^\w"\\]{0,9}"\s{0,9}:\s{0,9}"?[^\w"\\{}[\],]{0,9})(\w{1,99})/g

/** The number of digits that stay at the start of a long id: the year and the month. */
const KEPT_DIGITS = 6
const LONG_ID = 12

/** After so many tries, an id is used twice: one of two digits has few others. */
const MOST_TRIES = 20

/** Returns pseudo-random numbers below 2³², the same for each seed (mulberry32). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/**
 * Makes new ids for rounds of deliveries. A rewrite replaces the digits of each `requestid`, the same id
 * always by the same one, and keeps its length. The rewrites of two rounds use different ids.
 *
 * @param seed - the same seed gives the same ids
 * @returns a function that returns the rewrite of the next round
 */
export const createNewIds = (seed: number): (() => Rewrite) => {
  const random = randomNumbers(seed)
  const used = new Set<string>()

  const randomDigits = (id: string): string => {
    const kept = id.length > LONG_ID ? KEPT_DIGITS : 0
    const digits = id.slice(kept).replace(/\d/g, (digit, index: number) =>
      // A number that begins with a zero is not valid JSON.
      kept === 0 && index === 0 && digit !== '0' ? String(1 + (random() % 9)) : String(random() % 10)
    )
    return id.slice(0, kept) + digits
  }

  const newId = (id: string): string => {
    let made = randomDigits(id)
    for (let tries = 1; tries < MOST_TRIES && (made === id || used.has(made)); tries++)
      made = randomDigits(id)
    used.add(made)
    return made
  }

  return () => {
    const ids = new Map<string, string>()
    return rewriting((text) =>
      text.replace(REQUEST_ID, (_text, key: string, id: string) => {
        const made = ids.get(id) ?? newId(id)
        ids.set(id, made)
        return key + made
      })
    )
  }
}
