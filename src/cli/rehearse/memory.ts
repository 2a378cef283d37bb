import type { Entry } from '../../http'

/** The relation of an event to those that arrived before. */
export type Novelty = 'new' | 'duplicate' | 'conflict'

/** Remembers which events arrived. */
export interface Memory {
  readonly note: (entry: Pick<Entry, 'id' | 'digest'>) => Novelty
}

/** The number of events that are remembered: about 20 MB. */
const MOST_REMEMBERED = 100_000

/** Creates a memory of the last 100,000 events. */
export const createMemory = (most = MOST_REMEMBERED): Memory => {
  const digests = new Map<string, string>()
  return {
    note: ({ id, digest }) => {
      const before = digests.get(id)
      if (before !== undefined) return before === digest ? 'duplicate' : 'conflict'
      const [oldest] = digests.keys()
      if (digests.size >= most && oldest !== undefined) digests.delete(oldest)
      digests.set(id, digest)
      return 'new'
    }
  }
}
