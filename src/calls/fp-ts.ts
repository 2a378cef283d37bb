/**
 * The instances for fp-ts. Needs `fp-ts`, for its types alone.
 *
 * @module huadan/calls/fp-ts
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import type { Semigroup } from 'fp-ts/lib/Semigroup.js'
import type { Call } from './call'
import { mergeCalls } from './merge-calls'

/** The semigroup of the calls with one id: `mergeCalls`, which throws TypeError if the ids differ. */
export const callSemigroup: Semigroup<Call> = { concat: mergeCalls }

/** The monoid of calls by `requestId`, as `callsOf` returns them: calls with the same id are merged. */
export const callsMonoid: Monoid<ReadonlyMap<string, Call>> = {
  empty: /* @__PURE__ */ new Map(),
  concat: (one, other) => {
    const all = new Map(one)
    for (const [requestId, call] of other) {
      const known = all.get(requestId)
      all.set(requestId, known === undefined ? call : mergeCalls(known, call))
    }
    return all
  }
}
