import { type CallBase, joinBases } from '../../calls/base'
import { compareTexts } from '../../calls/compare-texts'
import { TooMuchInput } from '../host'
import { firstTimeOf } from '../reports/calls/first-time'
import { sizeOf } from './size-of'

/** The limit in bytes. With it, the command needs less than 1 GiB (measured: 780 MB for 185,000 calls). */
const MOST_BYTES = 512 * 1024 * 1024

/** The calls of a run. */
interface KeptCalls {
  /** @throws TooMuchInput if the calls take too much memory */
  readonly add: (calls: readonly CallBase[]) => void
  /** Returns the calls by their first known time, then by `requestId`; those without a time are last. */
  readonly inOrder: () => readonly CallBase[]
}

/** Creates a collection of calls that merges those with one id. @param mostBytes - the memory to use */
export const createKeptCalls = (mostBytes = MOST_BYTES): KeptCalls => {
  const bases = new Map<string, CallBase>()
  let bytes = 0
  const add = (base: CallBase): void => {
    const known = bases.get(base.requestId)
    const joined = known === undefined ? base : joinBases(known, base)
    bytes += sizeOf(joined) - (known === undefined ? 0 : sizeOf(known))
    bases.set(base.requestId, joined)
  }
  return {
    add: (calls) => {
      for (const call of calls) add(call)
      if (bytes <= mostBytes) return
      throw new TooMuchInput(
        `the calls need more than ${mostBytes / 1024 / 1024} MiB of memory: name fewer files, such as those of one day`
      )
    },
    inOrder: () =>
      Array.from(bases.values(), (base) => ({
        base,
        time: firstTimeOf(base.phones.items, base.cdrs.items[0])?.getTime() ?? Infinity
      }))
        .sort((one, other) =>
          one.time === other.time
            ? compareTexts(one.base.requestId, other.base.requestId)
            : one.time - other.time
        )
        .map(({ base }) => base)
  }
}
