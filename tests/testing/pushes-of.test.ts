import { CALL_STATES, type CallbackCdrEvent, STATE_TERMS, type StateTerm } from '../../src'
import { build } from '../../src/testing'
import { pushesOf } from '../../src/testing/pushes-of'

/** A line per push: the clock, the last digit of the leg's number and the state. */
const told = (cdr: CallbackCdrEvent): readonly string[] =>
  pushesOf(cdr).map(({ timestamp, dst, state }) => {
    const clock = new Date(timestamp.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)
    return `${clock} ${dst.slice(-1)} ${state.code}`
  })

describe('pushesOf', () => {
  it('uses the frozen terms of CALL_STATES', () => {
    const [callout, alerting, answer, disconnect] = CALL_STATES
    const states = pushesOf(build['callback-cdr']()).map(({ state }) => state)
    const expected = [callout, alerting, answer, callout, alerting, answer, disconnect, disconnect]
    expect(states.map((state, at) => state === expected[at])).toStrictEqual(Array(8).fill(true))
  })

  it('gives every push the id of the call', () => {
    const cdr = build['callback-cdr']()
    expect(new Set(pushesOf(cdr).map(({ requestId }) => requestId))).toStrictEqual(new Set([cdr.requestId]))
  })

  it('dials the called phone when the caller has answered', () => {
    const cdr = build['callback-cdr']({ caller: { answerTime: new Date('2024-01-05T09:00:00+08:00') } })
    expect(told(cdr)).toStrictEqual([
      '08:59:54 1 callout',
      '08:59:56 1 alerting',
      '09:00:00 1 answer',
      '09:00:00 2 callout',
      '09:00:01 2 alerting',
      '09:00:04 2 answer',
      '09:01:00 2 disconnect',
      '09:01:00 1 disconnect'
    ])
  })

  it('has 用户拒接 in the last push of the called leg if the call was rejected', () => {
    const [answered, , rejected] = [0, 1, 9].map((at) => STATE_TERMS[at])
    const saidOf = (stateDesc: readonly (StateTerm | undefined)[]): readonly (readonly string[])[] =>
      pushesOf(build['callback-cdr']({ stateDesc: stateDesc.flatMap((term) => term ?? []) })).map((push) =>
        push.stateDesc.map(({ text }) => text)
      )
    const nothing = Array<readonly string[]>(6).fill([])
    expect(saidOf([answered, rejected])).toStrictEqual([...nothing, ['正常', '用户拒接'], []])
    expect(saidOf([answered])).toStrictEqual([...nothing, [], []])
    expect(saidOf([])).toStrictEqual([...nothing, [], []])
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

  it('uses the default time for legs that have no times', () => {
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
