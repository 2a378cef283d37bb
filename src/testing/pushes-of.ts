import {
  CALL_STATES,
  type CallbackCdrEvent,
  type CallbackStateEvent,
  type CallLeg,
  type CallStateCode
} from '../event'
import { build } from './build'
import { secondsAfter } from './span'
import { SPAN } from './usual'

/** How long the caller's phone is dialled and rings before it answers. */
const DIAL_SECONDS = 2
const RING_SECONDS = 4
/** How long after the caller's answer the called phone rings. */
const REACH_SECONDS = 1

type State = readonly [code: CallStateCode, timestamp: Date]

const endOf = ({ answerTime, releaseTime }: CallLeg): Date => releaseTime ?? answerTime ?? SPAN.answerTime

const answered = ({ answerTime }: CallLeg): readonly State[] =>
  answerTime === null ? [] : [['answer', answerTime]]

/**
 * The state pushes of a two-way call whose caller answered, in the order of their times: the caller's leg is dialled first,
 * the called one when the caller has answered. Inferred: the platform's document describes the states, not their order
 * across the legs.
 */
export const pushesOf = (cdr: CallbackCdrEvent): readonly CallbackStateEvent[] => {
  const { caller, called, requestId } = cdr
  const start = caller.answerTime ?? SPAN.answerTime
  const push = (leg: CallLeg, [code, timestamp]: State): CallbackStateEvent =>
    build['callback-state']({
      requestId,
      dst: leg.number,
      timestamp,
      state: CALL_STATES.find((state) => state.code === code) ?? { code: 'unrecognised', text: code },
      stateDesc: code === 'disconnect' && leg === called && isRefused(cdr) ? cdr.stateDesc : []
    })
  const before: readonly State[] = [
    ['callout', secondsAfter(start, -RING_SECONDS - DIAL_SECONDS)],
    ['alerting', secondsAfter(start, -RING_SECONDS)],
    ...answered(caller)
  ]
  const reached: readonly State[] = [
    ['callout', start],
    ['alerting', secondsAfter(start, REACH_SECONDS)],
    ...answered(called),
    ['disconnect', endOf(called)]
  ]
  return [
    ...before.map((state) => push(caller, state)),
    ...reached.map((state) => push(called, state)),
    push(caller, ['disconnect', endOf(caller)])
  ]
}

const isRefused = ({ stateDesc }: CallbackCdrEvent): boolean =>
  stateDesc.some(({ code }) => code === 'rejected')
