import type fc from 'fast-check'
import type { EventOf, Kind } from '../../events'
import { build } from '../build'
import { mapKinds } from '../kinds'
import { generators } from './generators'

/** A fast-check generator for each kind. */
export type Arbitraries = { readonly [K in Kind]: fc.Arbitrary<EventOf<K>> }

/**
 * One generator of events per kind, as `build` makes them: times are in order, and `durationSeconds` is the
 * caller's leg. One call in five is unanswered: for a `callback-cdr` by the called leg, in half of these also
 * by the caller's leg. Words, charges, texts and unknown fields are any that the platform can send.
 */
export const arbitraries = /* @__PURE__ */ mapKinds((kind, { generate }) =>
  // The compiler cannot see that `generate` gives overrides of this kind.
  generate(generators).map((overrides) => build[kind](overrides as never))
) as Arbitraries
