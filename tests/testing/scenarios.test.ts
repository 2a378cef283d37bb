import {
  type CallbackCdrEvent,
  type CallbackEvent,
  eventKey,
  parse,
  REPAIR_CODES,
  type RepairCode,
  wasConnected
} from '../../src'
import { type Delivery, resetRequestIds, scenarios } from '../../src/testing'

beforeEach(resetRequestIds)

const NAMES = ['answered', 'unanswered', 'rejected', 'conference', 'voice-code'] as const
const TWO_WAY = ['answered', 'unanswered', 'rejected'] as const
const VARIANTS = ['in-order', 'duplicates', 'retried'] as const

/** Prints a line per delivery: clock, leg and state of a push, the kind of any other event. */
const printed = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.map(({ events, answer }) => {
    const parts = events.map((event) => {
      if (event.kind !== 'callback-state') return event.kind
      const clock = new Date(event.timestamp.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)
      return `${clock} ${event.dst.slice(-1)} ${event.state.code}`
    })
    return `${parts.join(' + ')}${answer === 200 ? '' : ` → ${answer}`}`
  })

const keysOf = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ events }) => events.map(eventKey))

const cdrOf = (deliveries: readonly Delivery[]): CallbackCdrEvent => {
  const isCdr = (event: CallbackEvent): event is CallbackCdrEvent => event.kind === 'callback-cdr'
  const [cdr] = deliveries.flatMap(({ events }) => events).filter(isCdr)
  if (cdr === undefined) throw new Error('no CDR')
  return cdr
}

describe('scenarios', () => {
  it('deliver a call that was answered', () => {
    expect(printed(scenarios.answered())).toStrictEqual([
      '09:59:54 1 callout',
      '09:59:56 1 alerting',
      '10:00:00 1 answer',
      '10:00:00 2 callout',
      '10:00:01 2 alerting',
      '10:00:04 2 answer',
      '10:01:00 2 disconnect',
      '10:01:00 1 disconnect',
      'callback-cdr'
    ])
    expect(wasConnected(cdrOf(scenarios.answered()))).toBe(true)
  })

  it('deliver a call that nobody answered, though its stateDesc has 应答', () => {
    expect(printed(scenarios.unanswered())).toStrictEqual([
      '09:59:54 1 callout',
      '09:59:56 1 alerting',
      '10:00:00 1 answer',
      '10:00:00 2 callout',
      '10:00:01 2 alerting',
      '10:00:34 2 disconnect',
      '10:00:34 1 disconnect',
      'callback-cdr'
    ])
    const cdr = cdrOf(scenarios.unanswered())
    expect(wasConnected(cdr)).toBe(false)
    expect(cdr.stateDesc.map(({ code }) => code)).toStrictEqual(['answered', 'normal'])
    expect(cdr).toMatchObject({ recordingUrl: null, durationSeconds: 34 })
  })

  it('deliver a call that was rejected, with 用户拒接 in the last push of its leg and in the CDR', () => {
    const deliveries = scenarios.rejected()
    expect(printed(deliveries).slice(-3)).toStrictEqual([
      '10:00:09 2 disconnect',
      '10:00:09 1 disconnect',
      'callback-cdr'
    ])
    const saying = deliveries.flatMap(({ events }) =>
      events.filter(
        (event) => 'stateDesc' in event && event.stateDesc.some(({ code }) => code === 'rejected')
      )
    )
    expect(saying).toStrictEqual([deliveries.at(-3)?.events[0], cdrOf(deliveries)])
    expect(wasConnected(cdrOf(deliveries))).toBe(false)
  })

  it('deliver a conference of three, two of them in one body', () => {
    const deliveries = scenarios.conference()
    expect(printed(deliveries)).toStrictEqual(['conference', 'conference + conference'])
    const [early, others] = deliveries.map(({ events }) => events)
    expect([...(early ?? []), ...(others ?? [])]).toMatchObject([
      { phoneNumber: '13800000003', durationSeconds: 61, conferenceId: '500001', charge: '0.088' },
      { phoneNumber: '13800000001', durationSeconds: 180, conferenceId: '500001', charge: '0.132' },
      { phoneNumber: '13800000002', durationSeconds: 175, conferenceId: '500001', charge: '0.132' }
    ])
  })

  it.each(NAMES)('share one fresh id within a call: %s', (name) => {
    const idsOf = (deliveries: readonly Delivery[]): ReadonlySet<string> =>
      new Set(deliveries.flatMap(({ events }) => events.map(({ requestId }) => requestId)))
    const [first, second] = [idsOf(scenarios[name]()), idsOf(scenarios[name]())]
    expect([first.size, second.size, new Set([...first, ...second]).size]).toStrictEqual([1, 1, 2])
  })

  it.each(NAMES)('are the same again on every run: %s', (name) => {
    const first = scenarios[name]()
    resetRequestIds()
    expect(scenarios[name]()).toStrictEqual(first)
  })

  it.each(NAMES.flatMap((name) => VARIANTS.map((variant) => [name, variant] as const)))(
    'have the same events in every variant, and bodies that decode to them: %s, %s',
    (name, variant) => {
      const plain = scenarios[name]()
      resetRequestIds()
      const deliveries = scenarios[name]({ variant })
      expect([...new Set(keysOf(deliveries))]).toStrictEqual(keysOf(plain))
      for (const { body, events } of deliveries) expect(parse(body)).toStrictEqual({ events, repairs: [] })
    }
  )

  it.each(NAMES)('deliver twice: %s', (name) => {
    const plain = printed(scenarios[name]())
    expect(printed(scenarios[name]({ variant: 'duplicates' }))).toStrictEqual(
      plain.flatMap((line) => [line, line])
    )
  })

  it.each(NAMES)('deliver the last body again after a 500: %s', (name) => {
    const plain = printed(scenarios[name]())
    const deliveries = scenarios[name]({ variant: 'retried' })
    expect(printed(deliveries)).toStrictEqual([
      ...plain.slice(0, -1),
      `${String(plain.at(-1))} → 500`,
      ...plain.slice(-1)
    ])
    expect(deliveries.at(-1)?.body).toBe(deliveries.at(-2)?.body)
  })

  it.each(TWO_WAY)('deliver the CDR before the last push: %s', (name) => {
    const plain = printed(scenarios[name]())
    expect(printed(scenarios[name]({ variant: 'cdr-before-last-push' }))).toStrictEqual([
      ...plain.slice(0, -2),
      ...plain.slice(-1),
      ...plain.slice(-2, -1)
    ])
  })

  it('do not compile for a conference whose CDRs overtake pushes', () => {
    // @ts-expect-error a conference has no pushes
    expect(() => scenarios.conference({ variant: 'cdr-before-last-push' })).toThrow(
      new RangeError('variant must be one of in-order, duplicates, retried')
    )
  })

  it.each(
    TWO_WAY.flatMap((name) => ['nope', '', null, 'toString', ['retried']].map((variant) => [name, variant]))
  )('reject an unknown variant: %s, %j', (name, variant) => {
    const options = { variant: variant as 'in-order' }
    expect(() => scenarios[name as 'answered'](options)).toThrow(
      new RangeError('variant must be one of in-order, duplicates, cdr-before-last-push, retried')
    )
  })

  it.each(NAMES)('reject an unknown option: %s', (name) => {
    for (const option of ['varient', 'quirk', 'toString']) {
      expect(() => scenarios[name]({ variant: 'in-order', [option]: undefined })).toThrow(
        new RangeError(`unknown option \`${option}\`; the options are variant, quirks`)
      )
    }
  })

  it.each(NAMES)('accept undefined for an option: %s', (name) => {
    const plain = scenarios[name]()
    resetRequestIds()
    expect(scenarios[name]({ variant: undefined, quirks: undefined })).toStrictEqual(plain)
  })

  it.each(NAMES)('use no id for options that they reject: %s', (name) => {
    const first = scenarios[name]()
    resetRequestIds()
    expect(() => scenarios[name]({ variant: 'nope' as 'in-order' })).toThrow(RangeError)
    expect(() => scenarios[name]({ varient: 'retried' } as object)).toThrow(RangeError)
    expect(scenarios[name]()).toStrictEqual(first)
  })

  it.each(NAMES)('reject invalid quirks, as bodyOf does: %s', (name) => {
    const quirks = 'missing-comma' as unknown as RepairCode[]
    expect(() => scenarios[name]({ quirks })).toThrow(
      new RangeError(`quirks must be a list of ${REPAIR_CODES.join(', ')}`)
    )
  })

  it.each(NAMES)('have the quirks in every body: %s', (name) => {
    for (const { body, events } of scenarios[name]({ quirks: REPAIR_CODES })) {
      const { events: decoded, repairs } = parse(body)
      expect(decoded).toStrictEqual(events)
      // Only the record of an unanswered call has a time that never came.
      const never = events.some((event) => event.kind === 'callback-cdr' && event.called.answerTime === null)
      const expected = REPAIR_CODES.filter((code) => code !== 'zero-time' || never)
      expect(new Set(repairs.map(({ code }) => code))).toStrictEqual(new Set(expected))
    }
  })
})
