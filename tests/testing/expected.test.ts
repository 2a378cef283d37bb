import { callsOf, isCallEvent, meetingOf } from '../../src/calls'
import type { ConferenceEvent } from '../../src'
import { CALLED, CALLER, SPAN } from '../../src/testing/defaults'
import { resetRequestIds, scenarios } from '../../src/testing'
import { secondsAfter } from '../../src/testing/span'

beforeEach(resetRequestIds)

const VARIANTS = ['in-order', 'duplicates', 'cdr-before-last-push', 'retried'] as const
const TWO_WAY = ['answered', 'unanswered', 'rejected'] as const

/** Returns the seconds after the caller's answer. */
const after = (seconds: number): Date => secondsAfter(SPAN.answerTime, seconds)

const caller = { number: CALLER, role: 'caller', inferred: false, matched: 'exact' }
const called = { number: CALLED, role: 'called', inferred: false, matched: 'exact' }
const dialled = { callout: after(-6), alerting: after(-4), answer: after(0) }
const reached = { callout: after(0), alerting: after(1) }

describe('the call of a scenario', () => {
  it.each([
    ['answered', 'connected', 4, 60, 56, '0.15'],
    ['unanswered', 'unanswered', null, 34, 0, '0.15'],
    ['rejected', 'unanswered', null, 9, 0, '0.15']
  ] as const)('of %s is %s', (name, outcome, answer, billedSeconds, talkSeconds, charge) => {
    const deliveries = scenarios[name]()
    const { states, ...call } = deliveries.call
    expect(call).toStrictEqual({
      requestId: deliveries[0]?.events[0]?.requestId,
      status: 'ended',
      outcome,
      legs: [
        { ...caller, ...dialled, disconnect: after(billedSeconds) },
        {
          ...called,
          ...reached,
          answer: answer === null ? null : after(answer),
          disconnect: after(billedSeconds)
        }
      ],
      cdr: deliveries.slice(-1)[0]?.events[0],
      talkSeconds,
      billedSeconds,
      charge,
      missing: [],
      contradictions: []
    })
    expect(states.map(({ number }) => number)).toStrictEqual([CALLER, CALLED])
  })

  describe.each(TWO_WAY)('%s', (name) => {
    it.each(VARIANTS)('is the call of its deliveries: %s', (variant) => {
      const deliveries = scenarios[name]({ variant })
      const events = deliveries.flatMap((delivery) => delivery.events).filter(isCallEvent)
      expect([...callsOf(events.reverse()).values()]).toStrictEqual([deliveries.call])
    })
  })

  it('does not change what the list equals', () => {
    const deliveries = scenarios.answered()
    expect(deliveries).toStrictEqual([...deliveries])
    expect(Object.keys(deliveries)).not.toContain('call')
  })
})

describe('the meeting of a scenario', () => {
  it('is the meeting of its deliveries', () => {
    const deliveries = scenarios.conference({ variant: 'duplicates' })
    const events = deliveries.flatMap((delivery) => delivery.events) as ConferenceEvent[]
    expect(meetingOf(events)).toStrictEqual(deliveries.meeting)
    expect(deliveries.meeting.participants.map(({ number }) => number)).toStrictEqual([
      CALLER,
      CALLED,
      '13800000003'
    ])
  })
})
