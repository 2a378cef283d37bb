import { yuan } from '../../src'
import { at, CALLED, CALLER, callWith, cdr, cdrLeg, push } from './events'

describe('the contradictions of a call', () => {
  it('are none if its events agree', () => {
    expect(callWith(push(CALLER, 'answer', '10:00:00'), cdr(), cdr()).contradictions).toStrictEqual([])
    expect(callWith(push('139', 'answer', '10:00:00'), cdr()).contradictions).toStrictEqual([])
  })

  it('are CDRs with different content, whichever came first', () => {
    const one = cdr()
    const other = cdr({ charge: yuan('0.30') })
    const { contradictions } = callWith(one, other)
    expect(contradictions).toStrictEqual([{ code: 'cdrs-differ', cdrs: [one, other] }])
    expect(callWith(other, one).contradictions).toStrictEqual(contradictions)
  })

  it('are more CDRs than a call keeps', () => {
    const cdrs = Array.from({ length: 20 }, (_, n) => cdr({ durationSeconds: n }))
    const { contradictions } = callWith(...cdrs)
    expect(contradictions).toMatchObject([{ code: 'cdrs-differ' }, { code: 'too-many-cdrs' }])
    expect(contradictions[0]).toHaveProperty('cdrs.length', 8)
    expect(callWith(...cdrs.reverse()).contradictions).toStrictEqual(contradictions)
  })

  it('are more phones than a call keeps', () => {
    const pushes = Array.from({ length: 65 }, (_, n) => push(String(n), 'callout', '10:00:00'))
    expect(callWith(...pushes).contradictions).toStrictEqual([{ code: 'too-many-legs' }])
    expect(callWith(...pushes.slice(1)).contradictions).toStrictEqual([])
  })

  it('are different times of one state, of pushes and of the CDR', () => {
    const clocks = ['09:59:56', '09:59:54', '09:59:55']
    expect(callWith(...clocks.map((clock) => push(CALLED, 'callout', clock))).contradictions).toStrictEqual([
      { code: 'times-differ', leg: 0, state: 'callout', times: [at('09:59:54'), at('09:59:56')] }
    ])
    const late = [push(CALLED, 'answer', '10:00:05'), push(CALLED, 'disconnect', '10:00:59')]
    expect(callWith(...late, cdr()).contradictions).toStrictEqual([
      { code: 'times-differ', leg: 1, state: 'answer', times: [at('10:00:04'), at('10:00:05')] },
      { code: 'times-differ', leg: 1, state: 'disconnect', times: [at('10:00:59'), at('10:01:00')] }
    ])
  })

  it('are reversed spans, which keep their times', () => {
    const call = callWith(cdr({ called: cdrLeg(CALLED, '10:00:04', '10:00:01') }))
    expect(call.contradictions).toStrictEqual([
      { code: 'times-reversed', leg: 1, from: 'answer', to: 'disconnect' }
    ])
    expect(call.legs[1]).toMatchObject({ answer: at('10:00:04'), disconnect: at('10:00:01') })
    const pushes = [push(CALLER, 'callout', '10:00:00'), push(CALLER, 'answer', '09:59:59')]
    expect(callWith(...pushes).contradictions).toStrictEqual([
      { code: 'times-reversed', leg: 0, from: 'callout', to: 'answer' }
    ])
  })

  it('are an answer that the CDR does not have', () => {
    const unanswered = cdr({ called: cdrLeg(CALLED, null, '10:00:34') })
    expect(callWith(push(CALLED, 'answer', '10:00:04'), unanswered).contradictions).toStrictEqual([
      { code: 'answer-not-in-cdr', leg: 1 }
    ])
    expect(callWith(push(CALLED, 'alerting', '10:00:04'), unanswered).contradictions).toStrictEqual([])
  })
})
