import type { CallbackCdrEvent, CallbackStateEvent, CallStateCode } from '../../src'
import { type Call, type CallEvent, callsOf } from '../../src/calls'
import { build } from '../../src/testing'

export const ID = '20240100000000000000000000401'
export const CALLER = '13800000001'
export const CALLED = '13800000002'

/** Returns a time of a day by its clock in China. */
export const at = (clock: string): Date => new Date(`2024-01-05T${clock}+08:00`)

/** Returns a state push of a leg. */
export const push = (dst: string, code: CallStateCode, clock: string): CallbackStateEvent => ({
  ...build['callback-state']({ requestId: ID, dst, timestamp: at(clock) }),
  state: { code, text: code === 'unrecognised' ? 'hold' : code }
})

/** Returns the CDR of a call whose caller answers at 10:00:00 and whose called party answers at 10:00:04, for 60 seconds. */
export const cdr = (overrides: Partial<CallbackCdrEvent> = {}): CallbackCdrEvent => ({
  ...build['callback-cdr']({ requestId: ID }),
  ...overrides
})

/** Returns a leg of a CDR. */
export const cdrLeg = (number: string, answered: string | null, released: string | null) => ({
  number,
  answerTime: answered === null ? null : at(answered),
  releaseTime: released === null ? null : at(released)
})

/** Returns the one call of the events. */
export const callWith = (...events: readonly CallEvent[]): Call => {
  const [call] = callsOf(events).values()
  if (call === undefined) throw new Error('no events')
  return call
}
