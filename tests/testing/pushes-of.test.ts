import { CALL_STATES, type CallbackCdrEvent } from '../../src'
import { build } from '../../src/testing'
import { pushesOf } from '../../src/testing/pushes-of'

/** A line per push: the clock, the last digit of the leg's number and the state. */
const told = (cdr: CallbackCdrEvent): readonly string[] =>
  pushesOf(cdr).map(({ timestamp, dst, state }) => {
    const clock = new Date(timestamp.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)
    return `${clock} ${dst.slice(-1)} ${state.code}`
  })

describe('pushesOf', () => {
  it('tells the states by the terms of the list, which are frozen', () => {
    const [callout, alerting, answer, disconnect] = CALL_STATES
    const states = pushesOf(build['callback-cdr']()).map(({ state }) => state)
    const expected = [callout, alerting, answer, callout, alerting, answer, disconnect, disconnect]
    expect(states.map((state, at) => state === expected[at])).toStrictEqual(Array(8).fill(true))
  })

  it('takes the id of the call for that of every push', () => {
    const cdr = build['callback-cdr']()
    expect(new Set(pushesOf(cdr).map(({ requestId }) => requestId))).toStrictEqual(new Set([cdr.requestId]))
  })

  it('ends a leg without a release when it was answered', () => {
    const cdr = build['callback-cdr']({ caller: { releaseTime: null }, called: { releaseTime: null } })
    expect(told(cdr)).toStrictEqual([
      '09:59:54 1 callout',
      '09:59:56 1 alerting',
      '10:00:00 1 answer',
      '10:00:00 2 callout',
      '10:00:01 2 alerting',
      '10:00:04 2 answer',
      '10:00:04 2 disconnect',
      '10:00:00 1 disconnect'
    ])
  })

  it('takes the usual time for the answer and the end of legs that have no times', () => {
    const never = { answerTime: null, releaseTime: null }
    expect(told(build['callback-cdr']({ caller: never, called: never }))).toStrictEqual([
      '09:59:54 1 callout',
      '09:59:56 1 alerting',
      '10:00:00 2 callout',
      '10:00:01 2 alerting',
      '10:00:00 2 disconnect',
      '10:00:00 1 disconnect'
    ])
  })
})
