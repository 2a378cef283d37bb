import type { CallbackCdrEvent, CallLeg } from '../event'
import { yuan } from '../value/yuan'
import { type Overrides, withOverrides } from './overrides'
import { freshRequestId } from './request-id'
import { completeSpan, secondsAfter, secondsBetween, type Span } from './span'
import { APP_ID, CALLED, CALLER, chargeFor, recordingOf, SPAN, WAIT_SECONDS, words } from './usual'

/** Per minute; after a call seen in production. */
const RATE = yuan('0.15')

const present = (time: Date | null | undefined): Date | undefined => time ?? undefined

/**
 * The caller's leg. Where it is not given it is taken from the called one, which lies within it: answered a little later,
 * released together.
 */
const callerSpan = ({ caller = {}, called = {}, durationSeconds }: Overrides<'callback-cdr'>): Span => {
  const { answerTime } = caller
  const releaseTime = caller.releaseTime === undefined ? present(called.releaseTime) : caller.releaseTime
  const reached = present(called.answerTime)
  const usualTalk = SPAN.durationSeconds - WAIT_SECONDS
  if (reached === undefined || answerTime === null) {
    return completeSpan({ answerTime, releaseTime, durationSeconds }, SPAN)
  }
  const isTimed = durationSeconds !== undefined
  const wait = Math.min(WAIT_SECONDS, durationSeconds ?? WAIT_SECONDS)
  const isPlaced = isTimed && present(releaseTime) !== undefined
  const answered = answerTime ?? (isPlaced ? undefined : secondsAfter(reached, -wait))
  const usual =
    isTimed || answered === undefined ? SPAN.durationSeconds : secondsBetween(answered, reached) + usualTalk
  return completeSpan(
    { answerTime: answered, releaseTime, durationSeconds },
    { ...SPAN, durationSeconds: usual }
  )
}

const calledTimes = (given: Partial<CallLeg>, caller: Span): Pick<CallLeg, 'answerTime' | 'releaseTime'> => {
  const releaseTime = given.releaseTime === undefined ? caller.releaseTime : given.releaseTime
  if (given.answerTime !== undefined) return { answerTime: given.answerTime, releaseTime }
  if (caller.answerTime === null) return { answerTime: null, releaseTime }
  const usual = secondsAfter(caller.answerTime, Math.min(WAIT_SECONDS, caller.durationSeconds))
  const ends = [usual, present(caller.releaseTime), present(releaseTime)].flatMap(
    (time) => time?.getTime() ?? []
  )
  return { answerTime: new Date(Math.max(caller.answerTime.getTime(), Math.min(...ends))), releaseTime }
}

/** One two-way call that agrees with what is given of it; the rule stands at `build`. */
export const buildCdr = (overrides: Overrides<'callback-cdr'>): CallbackCdrEvent => {
  const { durationSeconds, ...span } = callerSpan(overrides)
  const times = calledTimes(overrides.called ?? {}, { durationSeconds, ...span })
  const isConnected = times.answerTime !== null
  const requestId =
    overrides.requestId ?? freshRequestId(span.answerTime ?? span.releaseTime ?? SPAN.answerTime)
  const { caller, called, ...others } = overrides
  return withOverrides<CallbackCdrEvent>(
    {
      kind: 'callback-cdr',
      requestId,
      appId: APP_ID,
      caller: withOverrides<CallLeg>({ number: CALLER, ...span }, caller ?? {}),
      called: withOverrides<CallLeg>({ number: CALLED, ...times }, called ?? {}),
      recordingUrl: isConnected ? recordingOf(requestId) : null,
      durationSeconds,
      charge: chargeFor(durationSeconds, RATE),
      stateDesc: isConnected ? words('answered', 'normal') : words('no-answer'),
      customParm: 'order-1',
      extra: {}
    },
    others
  )
}
