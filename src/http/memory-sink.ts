import type { CallbackEvent } from '../events'
import type { Entry, SetAside, Sink } from './sink'

/** A sink that keeps everything in memory, for tests and for trying a receiver out. */
export interface MemorySink extends Sink {
  /** The stored entries, each id once: what arrived first. */
  readonly entries: readonly Entry[]
  /** The events of `entries`. */
  readonly events: readonly CallbackEvent[]
  /** Entries whose id was stored before with another digest, each content once. */
  readonly conflicts: readonly Entry[]
  /** The bodies that were set aside, each once. */
  readonly rejected: readonly SetAside[]
  /** Forgets everything. */
  clear(): void
}

/** Creates a sink that keeps everything in memory, and drops duplicates as a database should. */
export const memorySink = (): MemorySink => {
  const entries = new Map<string, Entry>()
  const conflicts = new Map<string, Entry>()
  const rejected = new Map<string, SetAside>()

  const keep = (entry: Entry): void => {
    const stored = entries.get(entry.id)
    if (stored === undefined) entries.set(entry.id, entry)
    else if (stored.digest !== entry.digest) conflicts.set(entry.id + entry.digest, entry)
  }

  return {
    get entries() {
      return [...entries.values()]
    },
    get events() {
      return [...entries.values()].map(({ event }) => event)
    },
    get conflicts() {
      return [...conflicts.values()]
    },
    get rejected() {
      return [...rejected.values()]
    },
    store: async (stored) => {
      stored.forEach(keep)
      return Promise.resolve()
    },
    setAside: async (body) => {
      if (!rejected.has(body.digest)) rejected.set(body.digest, body)
      return Promise.resolve()
    },
    clear: () => {
      for (const kept of [entries, conflicts, rejected]) kept.clear()
    }
  }
}
