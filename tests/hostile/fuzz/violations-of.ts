import { type Library } from './oracle'
import { ORACLES } from './oracles'

/** A property that does not hold for a body. */
export interface Violation {
  /** The name of the oracle. */
  readonly oracle: string
  readonly message: string
}

/** Runs all oracles on a body. An API that throws violates every oracle that calls it. */
export const violationsOf = (body: Uint8Array, library: Library): readonly Violation[] =>
  Object.entries(ORACLES).flatMap(([oracle, check]) => {
    try {
      const message = check(body, library)
      return message === undefined ? [] : [{ oracle, message }]
    } catch (error) {
      return [{ oracle, message: `stopped by ${String(error)}` }]
    }
  })
