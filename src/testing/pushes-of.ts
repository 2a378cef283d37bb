import type { CallbackCdrEvent, CallLeg } from '../events/callback-cdr'
import type { CallbackStateEvent } from '../events/callback-state'
import { CALL_STATES, type CallStateTerm } from '../fields/call-state'
import { build } from './build'
import { secondsAfter } from './span'
import { SPAN } from './defaults'

/** Seconds from dialling the caller's phone until it rings, and from then until it answers. */
const DIAL_SECONDS = 2
const RING_SECONDS = 4
/** Seconds from the caller's answer until the called phone rings. */
const REACH_SECONDS = 1

type Term = CallStateTerm
const [CALLOUT, ALERTING, ANSWER, DISCONNECT] = CALL_STATES as readonly [Term, Term, Term, Term]

type State = readonly [state: CallStateTerm, timestamp: Date]

const endOf = ({ answerTime, releaseTime }: CallLeg): Date => releaseTime ?? answerTime ?? SPAN.answerTime

const answered = ({ answerTime }: CallLeg): readonly State[] =>
  answerTime === null ? [] : [[ANSWER, answerTime]]

/**
 * Returns the state pushes of a two-way call whose caller answered, in the order of their times. The platform
 * dials the caller's leg first, and the called leg when the caller has answered. Inferred: the platform's
 * document describes the states, not their order across the legs.
 */
export const pushesOf = (cdr: CallbackCdrEvent): readonly CallbackStateEvent[] => {
  const { caller, called, requestId } = cdr
  const start = caller.answerTime ?? SPAN.answerTime
  const push = (leg: CallLeg, [state, timestamp]: State): CallbackStateEvent =>
    build['callback-state']({
      requestId,
      dst: leg.number,
      timestamp,
      state,
      stateDesc: state === DISCONNECT && leg === called && isRejected(cdr) ? cdr.stateDesc : []
    })
  const before: readonly State[] = [
    [CALLOUT, secondsAfter(start, -RING_SECONDS - DIAL_SECONDS)],
    [ALERTING, secondsAfter(start, -RING_SECONDS)],
    ...answered(caller)
  ]
  const reached: readonly State[] = [
    [CALLOUT, start],
    [ALERTING, secondsAfter(start, REACH_SECONDS)],
    ...answered(called),
    [DISCONNECT, endOf(called)]
  ]
  return [
    ...before.map((state) => push(caller, state)),
    ...reached.map((state) => push(called, state)),
    push(caller, [DISCONNECT, endOf(caller)])
  ]
}

const isRejected = ({ stateDesc }: CallbackCdrEvent): boolean =>
  stateDesc.some(({ code }) => code === 'rejected')
