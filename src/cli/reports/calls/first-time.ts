import type { PhoneStates } from '../../../calls'
import type { CallbackCdrEvent } from '../../../events/callback-cdr'

/** Returns the first time of the pushes and the CDR of a call; `null` if they have none. */
export const firstTimeOf = (
  states: readonly Pick<PhoneStates, 'pushed'>[],
  cdr: Pick<CallbackCdrEvent, 'caller' | 'called'> | null | undefined
): Date | null => {
  const legs = cdr ? [cdr.caller, cdr.called] : []
  const times = [
    ...states.map(({ pushed }) => pushed.first),
    ...legs.flatMap(({ answerTime, releaseTime }) => [answerTime, releaseTime])
  ]
  return times.reduce<Date | null>(
    (first, time) => (time !== null && (first === null || time < first) ? time : first),
    null
  )
}
