import type { EventOf, Kind } from '../events'
import type { CallLeg } from '../events/callback-cdr'

/** The fields to give to `build`: any field of the event except `kind`, and any part of a leg. */
export type Overrides<K extends Kind> = {
  readonly [Field in Exclude<keyof EventOf<K>, 'kind'>]?: EventOf<K>[Field] extends CallLeg
    ? Partial<CallLeg>
    : EventOf<K>[Field]
}

/** Merges like an object spread, but ignores fields that are `undefined`. */
export const withOverrides = <Event extends object>(event: Event, overrides: object): Event => ({
  ...event,
  ...Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
})
