/**
 * fast-check generators of events and bodies, for property tests. Needs `fast-check`.
 *
 * @module huadan/testing/arbitraries
 */
import fc from 'fast-check'
import type { CallbackEvent } from '../../events'
import { REPAIR_CODES, type RepairCode } from '../../repairs'
import { bodyOf } from '../body-of'
import { arbitraries } from './by-kind'

export { type Arbitraries, arbitraries } from './by-kind'

/** A generated body and its content. */
export interface GeneratedBody {
  /** The body as the platform would send it: JSON text, with any faults of `quirks`. */
  readonly body: string
  /** The events that `decode` returns for the body. */
  readonly events: readonly CallbackEvent[]
  /** The faults in the body. */
  readonly quirks: readonly RepairCode[]
}

/** Generates events of all kinds. */
export const anyEvent: fc.Arbitrary<CallbackEvent> = fc.oneof(...Object.values(arbitraries))

/** Generates sets of faults, including the empty set, for `quirks` of `bodyOf`. */
export const anyQuirks: fc.Arbitrary<readonly RepairCode[]> = fc.subarray([...REPAIR_CODES])

/** Generates bodies of up to four events, with any faults or none. */
export const anyBody: fc.Arbitrary<GeneratedBody> = fc
  .tuple(fc.array(anyEvent, { maxLength: 4 }), anyQuirks)
  .map(([events, quirks]) => ({ body: bodyOf(events, { quirks }), events, quirks }))
