import type { Kind } from '../../event'
import type { Issue, IssueCode } from '../../issue/issue'
import { ISSUE_CODES } from '../../issue/issue'
import { type Repair, REPAIR_CODES, type RepairCode } from '../../issue/repair'
import { KINDS } from '../../kind'

/** What was counted of payloads. Plain data, because it is sent between threads. */
export interface Tally {
  payloads: number
  /** Payloads of which anything was refused. */
  refusedPayloads: number
  /** Payloads of which anything was repaired. */
  repairedPayloads: number
  readonly events: Record<Kind, number>
  readonly repairs: Record<RepairCode, number>
  /** Issues, of which a payload may have several. */
  readonly refused: Record<IssueCode, number>
}

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>

export const noTally = (): Tally => ({
  payloads: 0,
  refusedPayloads: 0,
  repairedPayloads: 0,
  events: zeros(Object.keys(KINDS) as Kind[]),
  repairs: zeros(REPAIR_CODES),
  refused: zeros(ISSUE_CODES)
})

const addAll = <Key extends string>(
  into: Record<Key, number>,
  other: Readonly<Record<Key, number>>
): void => {
  for (const key in into) into[key] += other[key]
}

/** Counts one payload. */
export const countPayload = (
  tally: Tally,
  events: readonly { readonly kind: Kind }[],
  repairs: readonly Repair[],
  issues: readonly Issue[]
): void => {
  tally.payloads++
  if (issues.length > 0) tally.refusedPayloads++
  if (repairs.length > 0) tally.repairedPayloads++
  for (const { kind } of events) tally.events[kind]++
  for (const { code } of repairs) tally.repairs[code]++
  for (const { code } of issues) tally.refused[code]++
}

/** into += other */
export const addTally = (into: Tally, other: Tally): void => {
  into.payloads += other.payloads
  into.refusedPayloads += other.refusedPayloads
  into.repairedPayloads += other.repairedPayloads
  addAll(into.events, other.events)
  addAll(into.repairs, other.repairs)
  addAll(into.refused, other.refused)
}
