import { talkSeconds, wasConnected, yuan } from '../../src'
import { at, CALLED, CALLER, callWith, cdr, cdrLeg, push } from './events'

const ANSWERED = [
  push(CALLER, 'callout', '09:59:54'),
  push(CALLER, 'answer', '10:00:00'),
  push(CALLED, 'callout', '10:00:00'),
  push(CALLED, 'answer', '10:00:04')
]

describe('the outcome of a call', () => {
  it.each([
    ['connected', '10:00:00', '10:00:04'],
    ['connected', null, '10:00:04'],
    ['unanswered', '10:00:00', null],
    ['caller-unanswered', null, null]
  ])('by the CDR is %s if the caller answers at %s and the called party at %s', (outcome, caller, called) => {
    const event = cdr({
      caller: cdrLeg(CALLER, caller, '10:01:00'),
      called: cdrLeg(CALLED, called, '10:01:00')
    })
    const call = callWith(event)
    expect(call.outcome).toBe(outcome)
    expect(call.outcome === 'connected').toBe(wasConnected(event))
  })

  it('without a CDR is connected if the called phone answered', () => {
    expect(callWith(...ANSWERED).outcome).toBe('connected')
  })

  it('without a CDR is unknown if no push of an answer came: it can be late', () => {
    const ended = [...ANSWERED.slice(0, 3), push(CALLED, 'disconnect', '10:00:34')]
    expect(callWith(...ended).outcome).toBe('unknown')
    // The only known leg counts as the caller's.
    expect(callWith(push(CALLED, 'answer', '10:00:04')).outcome).toBe('unknown')
  })

  it('is by the CDR if a push says otherwise', () => {
    const unanswered = cdr({ called: cdrLeg(CALLED, null, '10:00:34') })
    expect(callWith(...ANSWERED, unanswered).outcome).toBe('unanswered')
  })
})

describe('the figures of a call', () => {
  it('are those of the CDR', () => {
    expect(callWith(cdr())).toMatchObject({ talkSeconds: 56, billedSeconds: 60, charge: '0.15' })
    expect(callWith(cdr()).talkSeconds).toBe(talkSeconds(cdr()))
  })

  it('are unknown without a CDR: no duration is invented', () => {
    const call = callWith(...ANSWERED, push(CALLED, 'disconnect', '10:01:00'))
    expect(call).toMatchObject({ cdr: null, talkSeconds: null, billedSeconds: null, charge: null })
  })

  it.each([
    ['0 if the called party did not answer', null, '10:01:00', 0],
    ['unknown without a release', '10:00:04', null, null],
    ['negative if the span is reversed', '10:00:04', '10:00:01', -3]
  ])('have a talk time that is %s', (_name, answered, released, seconds) => {
    expect(callWith(cdr({ called: cdrLeg(CALLED, answered, released) })).talkSeconds).toBe(seconds)
  })

  it('are unknown where CDRs differ, and known where they agree', () => {
    const call = callWith(cdr(), cdr({ charge: yuan('0.30') }))
    expect(call).toMatchObject({
      charge: null,
      billedSeconds: 60,
      talkSeconds: 56,
      outcome: 'connected'
    })
    const other = cdr({ called: cdrLeg(CALLED, null, '10:01:00'), durationSeconds: 61 })
    expect(callWith(cdr(), other)).toMatchObject({
      charge: '0.15',
      billedSeconds: null,
      talkSeconds: null,
      outcome: 'unknown'
    })
  })

  it('are unknown if there were more CDRs than a call keeps', () => {
    const cdrs = Array.from({ length: 9 }, (_, n) => cdr({ customParm: `order-${n}` }))
    expect(callWith(...cdrs.slice(1))).toMatchObject({ charge: '0.15' })
    expect(callWith(...cdrs)).toMatchObject({ charge: null, billedSeconds: null, outcome: 'unknown' })
  })
})

describe('what is missing', () => {
  it('is the CDR, or the states', () => {
    expect(callWith(push(CALLER, 'unrecognised', '10:00:00')).missing).toStrictEqual(['cdr'])
    expect(callWith(cdr()).missing).toStrictEqual(['states'])
    expect(callWith(cdr(), push(CALLER, 'alerting', '09:59:56')).missing).toStrictEqual([])
  })
})

describe('the CDR of a call', () => {
  it('is the same of several that differ', () => {
    const cdrs = [cdr(), cdr({ charge: yuan('0.30') })] as const
    expect(callWith(...cdrs).cdr).toStrictEqual(callWith(cdrs[1], cdrs[0]).cdr)
    expect(callWith(...cdrs).legs[1]?.answer).toStrictEqual(at('10:00:04'))
  })
})
