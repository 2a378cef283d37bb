/**
 * Generators of events and bodies for tests of laws. Needs `fast-check`.
 *
 * @module huadan/testing/arbitraries
 */
import fc from 'fast-check'
import type { CallbackEvent } from '../../event'
import { REPAIR_CODES, type RepairCode } from '../../issue/repair'
import { bodyOf } from '../body-of'
import { arbitraries } from './by-kind'

export { type Arbitraries, arbitraries } from './by-kind'

/** A body, and what it holds. */
export interface GeneratedBody {
  /** The body as the platform would send it: JSON text, or nearly. */
  readonly body: string
  /** What `decode` makes of the body. */
  readonly events: readonly CallbackEvent[]
  /** The faults of the body. */
  readonly quirks: readonly RepairCode[]
}

/** Events of all kinds. */
export const anyEvent: fc.Arbitrary<CallbackEvent> = fc.oneof(...Object.values(arbitraries))

/** Sets of faults, the empty one too, for `quirks` of `bodyOf`. */
export const anyQuirks: fc.Arbitrary<readonly RepairCode[]> = fc.subarray([...REPAIR_CODES])

/** Bodies of up to four events, with any faults or none. */
export const anyBody: fc.Arbitrary<GeneratedBody> = fc
  .tuple(fc.array(anyEvent, { maxLength: 4 }), anyQuirks)
  .map(([events, quirks]) => ({ body: bodyOf(events, { quirks }), events, quirks }))
