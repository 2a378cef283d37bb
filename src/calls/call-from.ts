import type { CallbackCdrEvent } from '../events/callback-cdr'
import { wasConnected } from '../helpers/connection'
import type { CallBase } from './base'
import type { Call, CallOutcome, Leg, MissingPart } from './call'
import { contradictionsOf } from './contradictions-of'
import { legOf, partiesOf } from './parties'

const MS_PER_SECOND = 1_000

/** Returns the value that all CDRs have; `null` if there is none, they differ, or some were dropped. */
const agreed = <Value>(
  { items: [first, ...others], hasMore }: CallBase['cdrs'],
  valueOf: (cdr: CallbackCdrEvent) => Value
): Value | null => {
  if (first === undefined || hasMore) return null
  const value = valueOf(first)
  return others.every((cdr) => valueOf(cdr) === value) ? value : null
}

const outcomeByCdr = (cdr: CallbackCdrEvent): CallOutcome => {
  if (wasConnected(cdr)) return 'connected'
  return cdr.caller.answerTime === null ? 'caller-unanswered' : 'unanswered'
}

/** Without a CDR only an answer counts: a push that did not come proves nothing. */
const outcomeByPushes = (legs: readonly Leg[]): CallOutcome =>
  legs.some(({ role, answer }) => role === 'called' && answer !== null) ? 'connected' : 'unknown'

/** Not `talkSeconds` of `huadan`: that one has 0 for a reversed span and for a missing release. */
const talkSecondsOf = ({ called: { answerTime, releaseTime } }: CallbackCdrEvent): number | null => {
  if (answerTime === null) return 0
  if (releaseTime === null) return null
  return Math.floor((releaseTime.getTime() - answerTime.getTime()) / MS_PER_SECOND)
}

const missingOf = ({ cdrs, phones }: CallBase): readonly MissingPart[] => [
  ...(cdrs.items.length === 0 ? (['cdr'] as const) : []),
  ...(phones.items.length === 0 ? (['states'] as const) : [])
]

/** Returns the call with everything that follows from what it keeps. */
export const callFrom = (base: CallBase): Call => {
  const { requestId, status, cdrs, phones } = base
  const [cdr] = cdrs.items
  const parties = partiesOf(phones.items, cdr)
  const legs = parties.map(legOf)
  return {
    requestId,
    status,
    outcome: cdr === undefined ? outcomeByPushes(legs) : (agreed(cdrs, outcomeByCdr) ?? 'unknown'),
    legs,
    cdr: cdr ?? null,
    talkSeconds: agreed(cdrs, talkSecondsOf),
    billedSeconds: agreed(cdrs, ({ durationSeconds }) => durationSeconds),
    charge: agreed(cdrs, ({ charge }) => charge),
    missing: missingOf(base),
    contradictions: contradictionsOf(base, parties, legs),
    states: phones.items
  }
}
