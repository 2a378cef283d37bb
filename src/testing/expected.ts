import type { Call, Meeting } from '../calls'
import type { Delivery } from './delivery'

/** The deliveries of a two-way call, and the call that they give. */
export interface CallDeliveries extends ReadonlyArray<Delivery> {
  /** The call that `huadan/calls` merges from these deliveries, in any order. Not enumerable. */
  readonly call: Call
}

/** The deliveries of a conference, and the meeting that they give. */
export interface MeetingDeliveries extends ReadonlyArray<Delivery> {
  /** The meeting that `huadan/calls` merges from these deliveries, in any order. Not enumerable. */
  readonly meeting: Meeting
}

/**
 * Adds what the deliveries give. Not enumerable, so that the list still equals a list of the same deliveries.
 */
export const withExpected = <Name extends string, Value>(
  deliveries: readonly Delivery[],
  name: Name,
  value: Value
): readonly Delivery[] & Readonly<Record<Name, Value>> =>
  Object.defineProperty([...deliveries], name, { value }) as unknown as readonly Delivery[] &
    Readonly<Record<Name, Value>>
