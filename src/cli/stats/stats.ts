import { talkSeconds } from '../../helpers/connection'
import { wasConnected } from '../../helpers/connection'
import type { CallbackEvent } from '../../events'
import { type Issue } from '../../diagnostics/issue'
import { addCharge, addCharges, type Charges, noCharges } from './charges'
import { addHour, addHours, type Hours, noHours } from './hours'
import { KIND_ORDER, type PerKind, perKind } from './per-kind'
import { resultText, shownText, stateText } from './shown-text'
import { addText, addTexts, noTexts, type TextCounts } from './text-counts'
import type { CallStateTerm } from '../../fields/call-state'
import type { StateTerm } from '../../fields/state-terms'
import { ISSUE_CODES, type IssueCode } from '../../diagnostics/catalogue'
import type { Repair, RepairCode } from '../../repairs'
import { REPAIR_CODES } from '../../repairs'

/** What is summed of the events of one kind. A state push has neither an answer nor a price: there all but `events` stay 0. */
export interface KindStats {
  events: number
  /** Of a two-way call: connected. */
  answered: number
  /** How long people talked, in seconds; two-way calls alone tell. */
  talkSeconds: bigint
  /** Of a two-way call, the caller's leg. */
  billedSeconds: bigint
  readonly charges: Charges
}

/** What was counted of payloads. Plain data: it goes from one thread to another. No text in it holds a phone number. */
export interface Stats {
  payloads: number
  /** Payloads of which anything was rejected. */
  rejectedPayloads: number
  readonly kinds: PerKind<KindStats>
  readonly hours: Hours
  /** Two-way calls by their `stateDesc`, empty for none. */
  readonly results: TextCounts
  /** State pushes by state and, if there is one, `stateDesc`. */
  readonly states: TextCounts
  /** Words of `state` and `stateDesc` that no table lists. */
  readonly unrecognised: TextCounts
  readonly repairs: Record<RepairCode, number>
  readonly issues: Record<IssueCode, number>
}

const noneOf = <Code extends string>(codes: readonly Code[]): Record<Code, number> =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>

const noEvents = (): KindStats => ({
  events: 0,
  answered: 0,
  talkSeconds: 0n,
  billedSeconds: 0n,
  charges: noCharges()
})

export const noStats = (): Stats => ({
  payloads: 0,
  rejectedPayloads: 0,
  kinds: perKind(noEvents),
  hours: noHours(),
  results: noTexts(),
  states: noTexts(),
  unrecognised: noTexts(),
  repairs: noneOf(REPAIR_CODES),
  issues: noneOf(ISSUE_CODES)
})

const addUnrecognised = (stats: Stats, { code, text }: CallStateTerm | StateTerm): void => {
  if (code === 'unrecognised') addText(stats.unrecognised, shownText(text))
}

const wasAnswered = (event: Exclude<CallbackEvent, { kind: 'callback-state' }>): boolean =>
  event.kind === 'callback-cdr' ? wasConnected(event) : event.answerTime !== null

const addEvent = (stats: Stats, event: CallbackEvent, utcOffset: number): void => {
  const ofKind = stats.kinds[event.kind]
  ofKind.events++
  addHour(stats.hours, event, utcOffset)
  if (event.kind === 'callback-state') {
    addText(stats.states, stateText(event.state, event.stateDesc))
    addUnrecognised(stats, event.state)
    for (const term of event.stateDesc) addUnrecognised(stats, term)
    return
  }
  if (wasAnswered(event)) ofKind.answered++
  ofKind.billedSeconds += BigInt(event.durationSeconds)
  addCharge(ofKind.charges, event.charge)
  if (event.kind === 'callback-cdr') {
    ofKind.talkSeconds += BigInt(talkSeconds(event))
    addText(stats.results, resultText(event.stateDesc))
    for (const term of event.stateDesc) addUnrecognised(stats, term)
  }
}

/**
 * Adds one payload.
 * @param utcOffset - of the platform's clock, by which hours are counted, in milliseconds
 */
export const addPayload = (
  stats: Stats,
  decoded: { readonly events: readonly CallbackEvent[]; readonly repairs: readonly Repair[] },
  issues: readonly Issue[],
  utcOffset: number
): void => {
  stats.payloads++
  if (issues.length > 0) stats.rejectedPayloads++
  for (const event of decoded.events) addEvent(stats, event, utcOffset)
  for (const { code } of decoded.repairs) stats.repairs[code]++
  for (const { code } of issues) stats.issues[code]++
}

const addKind = (into: KindStats, other: KindStats): void => {
  into.events += other.events
  into.answered += other.answered
  into.talkSeconds += other.talkSeconds
  into.billedSeconds += other.billedSeconds
  addCharges(into.charges, other.charges)
}

/** into += other */
export const addStats = (into: Stats, other: Stats): void => {
  into.payloads += other.payloads
  into.rejectedPayloads += other.rejectedPayloads
  for (const kind of KIND_ORDER) addKind(into.kinds[kind], other.kinds[kind])
  addHours(into.hours, other.hours)
  addTexts(into.results, other.results)
  addTexts(into.states, other.states)
  addTexts(into.unrecognised, other.unrecognised)
  for (const code of REPAIR_CODES) into.repairs[code] += other.repairs[code]
  for (const code of ISSUE_CODES) into.issues[code] += other.issues[code]
}
