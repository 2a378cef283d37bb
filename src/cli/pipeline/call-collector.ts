import { isCallEvent } from '../../calls'
import { addBase, type CallBase } from '../../calls/base'
import { baseOfEvent } from '../../calls/base-of-event'
import type { CallbackEvent } from '../../events'
import { hasExtra } from '../../events/map-times'

/** The most levels of `extra`: threads and JSON overflow the stack at a few thousand. */
const MOST_LEVELS = 500

/** Returns true if the value has more levels of objects and arrays. Does not recurse. */
const isDeeperThan = (value: unknown, most: number): boolean => {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= most; depth++) {
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      for (const child of Object.values(item)) next.push(child)
    }
    if (next.length === 0) return false
    level = next
  }
  return true
}

/** Merges the calls of a block. */
interface CallCollector {
  /**
   * Takes an event; one of another kind has no effect.
   *
   * @throws RangeError if `extra` is not JSON or is nested too deeply
   */
  readonly take: (event: CallbackEvent) => void
  /** Returns each call once. */
  readonly calls: () => readonly CallBase[]
}

/** Creates a collector of the calls of a block. */
export const createCallCollector = (): CallCollector => {
  const bases = new Map<string, CallBase>()
  return {
    take: (event) => {
      if (!isCallEvent(event)) return
      if (hasExtra(event) && isDeeperThan(event.extra, MOST_LEVELS)) {
        throw new RangeError('extra is nested too deeply')
      }
      addBase(bases, baseOfEvent(event))
    },
    calls: () => [...bases.values()]
  }
}
