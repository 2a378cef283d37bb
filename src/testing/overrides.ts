import type { CallLeg, EventOf, Kind } from '../event'

/** What may be given to `build`: any field of the event but its `kind`, of a leg any of its members. */
export type Overrides<K extends Kind> = {
  readonly [Field in Exclude<keyof EventOf<K>, 'kind'>]?: EventOf<K>[Field] extends CallLeg
    ? Partial<CallLeg>
    : EventOf<K>[Field]
}

/** As an object spread, but a member that is `undefined`, as plain JavaScript may give it, does not count. */
export const withOverrides = <Event extends object>(event: Event, overrides: object): Event => ({
  ...event,
  ...Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
})
