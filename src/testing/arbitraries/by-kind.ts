import type fc from 'fast-check'
import type { EventOf, Kind } from '../../events'
import { build } from '../build'
import { mapKinds } from '../kinds'
import { generators } from './generators'

/** A fast-check generator for each kind. */
export type Arbitraries = { readonly [K in Kind]: fc.Arbitrary<EventOf<K>> }

/**
 * Generators of events of one kind each, as `build` makes them: times in order, `durationSeconds` the caller's leg. One call
 * in five is unanswered: of a `callback-cdr` by the called leg, and in half of these by the caller's leg too. Words,
 * charges, texts and extra fields are any that the platform can send.
 */
export const arbitraries = /* @__PURE__ */ mapKinds((kind, { generate }) =>
  // The compiler cannot follow that `generate` gives overrides of this very kind.
  generate(generators).map((overrides) => build[kind](overrides as never))
) as Arbitraries
