import type { Call, Leg } from '../../../calls'
import { firstTimeOf } from './first-time'

/** Returns the first known time of a call; `null` if it has none. */
export const timeOf = ({ states, cdr }: Call): Date | null => firstTimeOf(states, cdr)

/** Returns the number of the leg with a role; empty if there is none. */
export const numberOf = ({ legs }: Call, role: NonNullable<Leg['role']>): string =>
  legs.find((leg) => leg.role === role)?.number ?? ''

/** Returns each code once. */
export const contradictionCodes = ({ contradictions }: Call): readonly string[] => [
  ...new Set(contradictions.map(({ code }) => code))
]
