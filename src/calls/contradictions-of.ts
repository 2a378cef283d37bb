import type { CallBase } from './base'
import type { Leg } from './call'
import type {
  AnswerNotInCdr,
  CdrsDiffer,
  Contradiction,
  TimesDiffer,
  TimesReversed,
  TooMany
} from './contradiction'
import type { Party } from './parties'
import { LEG_STATES, type LegState } from './leg-state'

const cdrsDiffer = ({ cdrs: { items } }: CallBase): readonly CdrsDiffer[] =>
  items.length > 1 ? [{ code: 'cdrs-differ', cdrs: items }] : []

const tooMany = ({ cdrs, phones }: CallBase): readonly TooMany[] => [
  ...(cdrs.hasMore ? [{ code: 'too-many-cdrs' } as const] : []),
  ...(phones.hasMore ? [{ code: 'too-many-legs' } as const] : [])
]

/** Returns the different times at which a leg reached a state, in ascending order. */
const timesOf = ({ phone, cdrLeg }: Party, state: LegState): readonly Date[] => {
  const range = phone?.[state]
  const inCdr = {
    callout: null,
    alerting: null,
    answer: cdrLeg?.answerTime,
    disconnect: cdrLeg?.releaseTime
  }[state]
  const times = [range?.first, range?.last, inCdr].flatMap((time) => time?.getTime() ?? [])
  return [...new Set(times)].sort((one, other) => one - other).map((time) => new Date(time))
}

const timesDiffer = (party: Party, leg: number): readonly TimesDiffer[] =>
  LEG_STATES.map((state): TimesDiffer => ({
    code: 'times-differ',
    leg,
    state,
    times: timesOf(party, state)
  })).filter(({ times }) => times.length > 1)

const timesReversed = (of: Leg, leg: number): readonly TimesReversed[] => {
  const known = LEG_STATES.flatMap((state) => {
    const time = of[state]
    return time === null ? [] : [{ state, time }]
  })
  return known.slice(1).flatMap(({ state, time }, index) => {
    const before = known[index]
    return before !== undefined && time < before.time
      ? [{ code: 'times-reversed', leg, from: before.state, to: state }]
      : []
  })
}

const answerNotInCdr = ({ phone, cdrLeg }: Party, leg: number): readonly AnswerNotInCdr[] =>
  cdrLeg?.answerTime === null && phone?.answer ? [{ code: 'answer-not-in-cdr', leg }] : []

/**
 * Returns the contradictions of a call: of its CDRs first, then leg by leg.
 *
 * @param parties - the legs by their sources
 * @param legs - the same legs
 */
export const contradictionsOf = (
  base: CallBase,
  parties: readonly Party[],
  legs: readonly Leg[]
): readonly Contradiction[] => [
  ...cdrsDiffer(base),
  ...tooMany(base),
  ...parties.flatMap((party, index) => [...timesDiffer(party, index), ...answerNotInCdr(party, index)]),
  ...legs.flatMap(timesReversed)
]
