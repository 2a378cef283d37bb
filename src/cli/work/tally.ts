import type { Kind } from '../../events'
import type { Issue } from '../../diagnostics/issue'
import { KINDS } from '../../events'
import type { IssueCode } from '../../diagnostics/catalogue'
import { ISSUE_CODES } from '../../diagnostics/catalogue'
import type { Repair, RepairCode } from '../../repairs'
import { REPAIR_CODES } from '../../repairs'

/** What was counted of payloads. Plain data, because it is sent between threads. */
export interface Tally {
  payloads: number
  /** Payloads of which anything was rejected. */
  rejectedPayloads: number
  /** Payloads of which anything was repaired. */
  repairedPayloads: number
  readonly events: Record<Kind, number>
  readonly repairs: Record<RepairCode, number>
  /** Issues, of which a payload may have several. */
  readonly rejected: Record<IssueCode, number>
}

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>

export const noTally = (): Tally => ({
  payloads: 0,
  rejectedPayloads: 0,
  repairedPayloads: 0,
  events: zeros(Object.keys(KINDS) as Kind[]),
  repairs: zeros(REPAIR_CODES),
  rejected: zeros(ISSUE_CODES)
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
  if (issues.length > 0) tally.rejectedPayloads++
  if (repairs.length > 0) tally.repairedPayloads++
  for (const { kind } of events) tally.events[kind]++
  for (const { code } of repairs) tally.repairs[code]++
  for (const { code } of issues) tally.rejected[code]++
}

/** into += other */
export const addTally = (into: Tally, other: Tally): void => {
  into.payloads += other.payloads
  into.rejectedPayloads += other.rejectedPayloads
  into.repairedPayloads += other.repairedPayloads
  addAll(into.events, other.events)
  addAll(into.repairs, other.repairs)
  addAll(into.rejected, other.rejected)
}
