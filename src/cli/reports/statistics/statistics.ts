import { ISSUE_CODES, type IssueCode } from '../../../diagnostics/catalogue'
import type { Issue } from '../../../diagnostics/issue'
import { type Warning, WARNING_CODES, type WarningCode } from '../../../diagnostics/warnings'
import type { Kind } from '../../../events'
import { type Repair, REPAIR_CODES, type RepairCode } from '../../../repairs'
import { addCharges, type Charges, emptyCharges } from './charges'
import { addHours, emptyHours, type Hours } from './hours'
import { KIND_ORDER, type PerKind, perKind } from './per-kind'
import { addTexts, emptyTexts, type TextCounts } from './text-counts'

/** The sums over the events of one kind. A state push has neither an answer nor a charge. */
export interface KindStatistics {
  events: number
  /** The answered calls; a two-way call counts if the two people were connected. */
  answered: number
  /** The seconds that the people of two-way calls talked. */
  talkSeconds: bigint
  /** The sum of `durationSeconds`, which is the caller's leg for a two-way call. */
  billedSeconds: bigint
  readonly charges: Charges
}

/**
 * The counts over payloads. Plain data, because threads send it. A job counts most of it only with
 * `countsDetails`; texts are masked unless the job shows values.
 */
export interface Statistics {
  payloads: number
  /** Payloads with at least one issue. */
  rejectedPayloads: number
  /** Payloads with at least one warning. */
  payloadsWithWarnings: number
  /** Payloads with at least one repair. */
  repairedPayloads: number
  /** Payloads with repairs and neither issues nor warnings. Counted only if a job reports repairs. */
  onlyRepairedPayloads: number
  /** Lines without JSON that were skipped. */
  otherLines: number
  readonly kinds: PerKind<KindStatistics>
  readonly hours: Hours
  /** Two-way calls by `stateDesc`. */
  readonly results: TextCounts
  /** State pushes by state and `stateDesc`. */
  readonly states: TextCounts
  /** Words of `state` and `stateDesc` that the document does not list. */
  readonly unrecognised: TextCounts
  readonly repairs: Record<RepairCode, number>
  /** The number of issues; a payload can have several. */
  readonly issues: Record<IssueCode, number>
  /** The number of warnings; a payload can have several. Counted only if a job reports them. */
  readonly warnings: Record<WarningCode, number>
}

const zeros = <Code extends string>(codes: readonly Code[]): Record<Code, number> =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>

const emptyKind = (): KindStatistics => ({
  events: 0,
  answered: 0,
  talkSeconds: 0n,
  billedSeconds: 0n,
  charges: emptyCharges()
})

/** Returns statistics of no payloads. */
export const emptyStatistics = (): Statistics => ({
  payloads: 0,
  rejectedPayloads: 0,
  payloadsWithWarnings: 0,
  repairedPayloads: 0,
  onlyRepairedPayloads: 0,
  otherLines: 0,
  kinds: perKind(emptyKind),
  hours: emptyHours(),
  results: emptyTexts(),
  states: emptyTexts(),
  unrecognised: emptyTexts(),
  repairs: zeros(REPAIR_CODES),
  issues: zeros(ISSUE_CODES),
  warnings: zeros(WARNING_CODES)
})

/** Counts one payload and its events by kind. */
export const countPayload = (
  into: Statistics,
  events: readonly { readonly kind: Kind }[],
  repairs: readonly Repair[],
  issues: readonly Issue[]
): void => {
  into.payloads++
  if (issues.length > 0) into.rejectedPayloads++
  if (repairs.length > 0) into.repairedPayloads++
  for (const { kind } of events) into.kinds[kind].events++
  for (const { code } of repairs) into.repairs[code]++
  for (const { code } of issues) into.issues[code]++
}

/** Counts the warnings of one payload. */
export const countWarnings = (into: Statistics, warnings: readonly Warning[]): void => {
  if (warnings.length > 0) into.payloadsWithWarnings++
  for (const { code } of warnings) into.warnings[code]++
}

const addKind = (into: KindStatistics, other: KindStatistics): void => {
  into.events += other.events
  into.answered += other.answered
  into.talkSeconds += other.talkSeconds
  into.billedSeconds += other.billedSeconds
  addCharges(into.charges, other.charges)
}

/** into += other */
export const addStatistics = (into: Statistics, other: Statistics): void => {
  into.payloads += other.payloads
  into.rejectedPayloads += other.rejectedPayloads
  into.payloadsWithWarnings += other.payloadsWithWarnings
  into.repairedPayloads += other.repairedPayloads
  into.onlyRepairedPayloads += other.onlyRepairedPayloads
  into.otherLines += other.otherLines
  for (const kind of KIND_ORDER) addKind(into.kinds[kind], other.kinds[kind])
  addHours(into.hours, other.hours)
  addTexts(into.results, other.results)
  addTexts(into.states, other.states)
  addTexts(into.unrecognised, other.unrecognised)
  for (const code of REPAIR_CODES) into.repairs[code] += other.repairs[code]
  for (const code of ISSUE_CODES) into.issues[code] += other.issues[code]
  for (const code of WARNING_CODES) into.warnings[code] += other.warnings[code]
}

/** Returns the sums over kinds. */
export const sumOfKinds = ({ kinds }: Statistics, of: readonly Kind[] = KIND_ORDER): KindStatistics => {
  const sum = emptyKind()
  for (const kind of of) addKind(sum, kinds[kind])
  return sum
}
