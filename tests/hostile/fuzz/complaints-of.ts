import { type Library } from './oracle'
import { ORACLES } from './oracles'

export interface Complaint {
  /** The name of the oracle. */
  readonly oracle: string
  readonly words: string
}

/** What does not hold for a body; a door that throws gives every oracle that uses it cause for complaint. */
export const complaintsOf = (body: Uint8Array, library: Library): readonly Complaint[] =>
  Object.entries(ORACLES).flatMap(([oracle, complain]) => {
    try {
      const words = complain(body, library)
      return words === undefined ? [] : [{ oracle, words }]
    } catch (error) {
      return [{ oracle, words: `stopped by ${String(error)}` }]
    }
  })
