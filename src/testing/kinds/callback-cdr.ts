import type { CallbackCdrEvent, CallLeg } from '../../events/callback-cdr'
import { yuan } from '../../fields/yuan'
import { APP_ID, CALLED, CALLER, chargeFor, recordingOf, SPAN, WAIT_SECONDS, words } from '../defaults'
import { type Overrides, withOverrides } from '../overrides'
import { freshRequestId } from '../request-id'
import { completeSpan, secondsAfter, secondsBetween, type Span } from '../span'
import type { TestKind } from './kind'

/** The charge per minute, from a call seen in production. */
const RATE = yuan('0.15')

const present = (time: Date | null | undefined): Date | undefined => time ?? undefined

/**
 * Completes the caller's leg. Missing times follow from the called leg, which is within it: answered a little
 * later, released together.
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

const build = (overrides: Overrides<'callback-cdr'>): CallbackCdrEvent => {
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

/** The sample, builder and generator of two-way calls. */
export const callbackCdr: TestKind<'callback-cdr'> = {
  sample: [
    '{"cdr":[{"requestid":"2016010000000206","appid":"ff8080813fc70a7b013fc72312324213","fid":"4","caller":"13810603954","called":"18810207016",',
    '"callerstime":"2016-02-02 11:19:36.000","calleretime":"2016-02-02 11:20:36.000",',
    '"calledstime":"2016-02-02 11:19:40.000","calledetime":"2016-02-0211:20:40.000",',
    '"tapesurl":"http://.....","duration":"60","oriamount":"2.94","customParm":"123456"" stateDesc ":"应答|正常"}]}'
  ].join('\n'),
  build,
  generate: ({ fc, common, phoneNumbers, charges, customParms, stateDescs, answered, unanswered }) => {
    /** Calls whose caller answered. */
    const callsWith = (called: Overrides<'callback-cdr'>['called']) =>
      answered.map(({ answerTime, durationSeconds }) => ({ caller: { answerTime }, called, durationSeconds }))
    /** Calls that both answered, only the caller answered, or nobody answered. */
    const calls = fc.oneof(
      { weight: 8, arbitrary: callsWith({}) },
      { weight: 1, arbitrary: callsWith({ answerTime: null }) },
      { weight: 1, arbitrary: unanswered.map((caller) => ({ caller, called: {} })) }
    )
    return fc
      .record({
        fields: fc.record({ ...common, charge: charges, customParm: customParms, stateDesc: stateDescs }),
        numbers: fc.tuple(phoneNumbers, phoneNumbers),
        call: calls
      })
      .map(({ fields, numbers: [callerNumber, calledNumber], call: { caller, called, ...duration } }) => ({
        ...fields,
        ...duration,
        caller: { number: callerNumber, ...caller },
        called: { number: calledNumber, ...called }
      }))
  }
}
