import fc from 'fast-check'
import {
  CallbackCdr,
  type CallbackEvent,
  CallbackState,
  Conference,
  encode,
  parse,
  sumYuan,
  talkSeconds,
  VoiceCode,
  wasConnected,
  yuan
} from '../../src'
import { build, type Overrides, resetRequestIds } from '../../src/testing'
import { holds } from '../support/law'

beforeEach(resetRequestIds)

const circle: unknown[] = []
circle.push(circle)

const at = (clock: string): Date => new Date(`2024-01-05T${clock}+08:00`)

const times = fc
  .integer({ min: 0, max: 50_000 })
  .map((seconds) => new Date(Date.UTC(2024, 5, 1) + seconds * 1_000))
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined })
const seconds = fc.nat(10_000)

/** The members that are given: those that are not are left out. */
const given = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never

const secondsOf = (from: Date | null, to: Date | null): number =>
  from === null || to === null ? 0 : Math.floor((to.getTime() - from.getTime()) / 1_000)

describe('build', () => {
  it('makes a two-way call that was answered', () => {
    expect(build['callback-cdr']()).toStrictEqual({
      kind: 'callback-cdr',
      requestId: '20240135000000000000000010401',
      appId: '00000000000000000000000000000001',
      caller: { number: '13800000001', answerTime: at('10:00:00'), releaseTime: at('10:01:00') },
      called: { number: '13800000002', answerTime: at('10:00:04'), releaseTime: at('10:01:00') },
      recordingUrl: 'http://192.0.2.10:8080/tapes/20240135000000000000000010401.mp3',
      durationSeconds: 60,
      charge: '0.15',
      stateDesc: [
        { code: 'answered', text: '应答' },
        { code: 'normal', text: '正常' }
      ],
      customParm: 'order-1',
      extra: {}
    })
  })

  it('makes a voice code, a state and a participant', () => {
    expect(build['voice-code']()).toMatchObject({
      kind: 'voice-code',
      answerTime: at('10:00:00'),
      releaseTime: at('10:01:00'),
      durationSeconds: 60,
      charge: '0.06'
    })
    expect(build['callback-state']()).toMatchObject({
      kind: 'callback-state',
      src: '01000000001',
      dst: '13800000002',
      timestamp: at('10:00:00'),
      state: { code: 'callout', text: 'callout' },
      stateDesc: []
    })
    expect(build.conference()).toMatchObject({
      kind: 'conference',
      conferenceId: '500001',
      durationSeconds: 60,
      charge: '0.044'
    })
  })

  it('takes what is given, a member of a leg too', () => {
    const cdr = build['callback-cdr']({
      customParm: null,
      called: { number: '13800000009' },
      extra: { node: 3 }
    })
    expect(cdr).toMatchObject({ customParm: null, extra: { node: 3 } })
    expect(cdr.called).toStrictEqual({
      number: '13800000009',
      answerTime: at('10:00:04'),
      releaseTime: at('10:01:00')
    })
  })

  it('takes undefined for not given', () => {
    const overrides = { durationSeconds: undefined, requestId: undefined, caller: undefined } as object
    const plain = build['callback-cdr']()
    resetRequestIds()
    expect(build['callback-cdr'](overrides)).toStrictEqual(plain)
  })

  it.each<[string, Overrides<'callback-cdr'>, readonly (string | null)[], number]>([
    ['a duration', { durationSeconds: 61 }, ['10:00:00', '10:01:01', '10:00:04', '10:01:01'], 61],
    ['a short one', { durationSeconds: 2 }, ['10:00:00', '10:00:02', '10:00:02', '10:00:02'], 2],
    [
      'the answer',
      { caller: { answerTime: at('09:00:00') } },
      ['09:00:00', '09:01:00', '09:00:04', '09:01:00'],
      60
    ],
    [
      'the release',
      { caller: { releaseTime: at('09:01:00') } },
      ['09:00:00', '09:01:00', '09:00:04', '09:01:00'],
      60
    ],
    [
      'answer and release',
      { caller: { answerTime: at('09:00:00'), releaseTime: at('09:00:30') } },
      ['09:00:00', '09:00:30', '09:00:04', '09:00:30'],
      30
    ],
    [
      "the called party's answer",
      { called: { answerTime: at('09:00:04') } },
      ['09:00:00', '09:01:00', '09:00:04', '09:01:00'],
      60
    ],
    [
      "the called party's release",
      { called: { releaseTime: at('09:01:00') } },
      ['09:00:00', '09:01:00', '09:00:04', '09:01:00'],
      60
    ],
    [
      'the answers of both',
      { caller: { answerTime: at('09:00:00') }, called: { answerTime: at('09:10:00') } },
      ['09:00:00', '09:10:56', '09:10:00', '09:10:56'],
      656
    ],
    [
      'the talk and a longer duration',
      { called: { answerTime: at('09:00:30'), releaseTime: at('09:00:40') }, durationSeconds: 40 },
      ['09:00:00', '09:00:40', '09:00:30', '09:00:40'],
      40
    ],
    ['nobody answering', { called: { answerTime: null } }, ['10:00:00', '10:01:00', null, '10:01:00'], 60],
    ['the caller not answering', { caller: { answerTime: null } }, [null, '10:00:30', null, '10:00:30'], 0],
    [
      'an answer of the called party alone',
      { caller: { answerTime: null }, called: { answerTime: at('09:00:04') } },
      [null, '10:00:30', '09:00:04', '10:00:30'],
      0
    ],
    [
      "the called party's release before the usual answer",
      {
        caller: { answerTime: at('10:00:00'), releaseTime: at('10:01:00') },
        called: { releaseTime: at('10:00:02') }
      },
      ['10:00:00', '10:01:00', '10:00:02', '10:00:02'],
      60
    ],
    [
      'contradictions',
      { caller: { answerTime: at('09:00:00'), releaseTime: at('09:00:30') }, durationSeconds: 7 },
      ['09:00:00', '09:00:30', '09:00:04', '09:00:30'],
      7
    ]
  ])('lets the rest of a call follow %s', (_name, overrides, clocks, duration) => {
    const { caller, called, durationSeconds } = build['callback-cdr'](overrides)
    const dates = [caller.answerTime, caller.releaseTime, called.answerTime, called.releaseTime]
    expect(dates).toStrictEqual(clocks.map((clock) => clock && at(clock)))
    expect(durationSeconds).toBe(duration)
  })

  it('says what came of the call', () => {
    const unanswered = build['callback-cdr']({ called: { answerTime: null } })
    expect(unanswered).toMatchObject({
      recordingUrl: null,
      stateDesc: [{ code: 'no-answer' }],
      charge: '0.15'
    })
    expect(build['callback-cdr']({ caller: { answerTime: null } })).toMatchObject({
      recordingUrl: null,
      charge: '0.00'
    })
    expect(build.conference({ answerTime: null })).toMatchObject({ recordingUrl: null, durationSeconds: 0 })
  })

  it('takes the answer for the clock of an id or, failing that, the release', () => {
    const newYear = {
      answerTime: new Date('2023-12-31T23:59:50+08:00'),
      releaseTime: new Date('2024-02-01T00:00:00+08:00')
    }
    const unanswered = { answerTime: null, releaseTime: new Date('2022-03-05T10:00:00+08:00') }
    const monthsOf = (span: typeof newYear | typeof unanswered): readonly string[] =>
      [build['voice-code'](span), build.conference(span), build['callback-cdr']({ caller: span })].map(
        ({ requestId }) => requestId.slice(0, 6)
      )
    expect(monthsOf(newYear)).toStrictEqual(['202312', '202312', '202312'])
    expect(monthsOf(unanswered)).toStrictEqual(['202203', '202203', '202203'])
  })

  it('names the recording of a conference by its id', () => {
    const { requestId, recordingUrl } = build.conference()
    expect(recordingUrl).toBe(`http://192.0.2.10:8080/tapes/${requestId}.mp3`)
  })

  it('takes the usual answer for the clock of an id where no time is known', () => {
    const span = { answerTime: null, releaseTime: null }
    expect(build.conference(span)).toMatchObject({ ...span, requestId: '20240135000000000000000010401' })
    expect(build['callback-cdr']({ caller: span, called: span })).toMatchObject({
      caller: span,
      called: span,
      requestId: '20240135000000000000000020401'
    })
  })

  it('keeps the rules of a call, whatever consistent members are given', () => {
    const overrides = fc
      .record({
        answer: maybe(times),
        talk: maybe(fc.record({ wait: fc.nat(20), length: fc.nat(300) })),
        duration: maybe(seconds),
        isReached: fc.boolean()
      })
      .map(({ answer, talk, duration, isReached }): Overrides<'callback-cdr'> => {
        if (!isReached) {
          return given({
            called: { answerTime: null },
            caller: given({ answerTime: answer }),
            durationSeconds: duration
          })
        }
        if (answer === undefined || talk === undefined) {
          return given({ caller: given({ answerTime: answer }), durationSeconds: duration })
        }
        const answerTime = new Date(answer.getTime() + talk.wait * 1_000)
        const releaseTime = new Date(answerTime.getTime() + talk.length * 1_000)
        // A leg that is given in full says how long the call was.
        return duration === undefined
          ? { caller: { answerTime: answer }, called: { answerTime, releaseTime } }
          : { called: { answerTime, releaseTime } }
      })
    holds(
      500,
      fc.property(overrides, (members) => {
        const cdr = build['callback-cdr'](members)
        const { caller, called } = cdr
        const order = [caller.answerTime, called.answerTime, called.releaseTime, caller.releaseTime]
        const known = order.flatMap((time) => (time === null ? [] : [time.getTime()]))
        expect(known).toStrictEqual([...known].sort((one, other) => one - other))
        expect(cdr.durationSeconds).toBe(secondsOf(caller.answerTime, caller.releaseTime))
        expect(talkSeconds(cdr)).toBeLessThanOrEqual(cdr.durationSeconds)
        expect(cdr.stateDesc.some(({ code }) => code === 'answered')).toBe(wasConnected(cdr))
        expect(cdr.recordingUrl === null).toBe(!wasConnected(cdr))
        expect(Number(cdr.charge)).toBeCloseTo(Math.ceil(cdr.durationSeconds / 60) * 0.15, 6)
      })
    )
  })

  it("lets the call follow what is given of the called party's leg alone", () => {
    const overrides = fc.record({ answered: times, duration: maybe(seconds), isReleaseGiven: fc.boolean() })
    holds(
      300,
      fc.property(overrides, ({ answered, duration, isReleaseGiven }) => {
        const called = isReleaseGiven ? { releaseTime: answered } : { answerTime: answered }
        const cdr = build['callback-cdr'](given({ called, durationSeconds: duration }))
        expect(cdr.called).toMatchObject(called)
        expect(cdr.durationSeconds).toBe(duration ?? 60)
        expect(secondsOf(cdr.caller.answerTime, cdr.caller.releaseTime)).toBe(cdr.durationSeconds)
        expect(secondsOf(cdr.caller.answerTime, cdr.called.answerTime)).toBe(Math.min(4, cdr.durationSeconds))
        expect(cdr.called.releaseTime).toStrictEqual(cdr.caller.releaseTime)
      })
    )
  })

  it('keeps what is given, even where it contradicts itself', () => {
    const leg = (): fc.Arbitrary<object> =>
      fc
        .record({ answerTime: maybe(fc.option(times)), releaseTime: maybe(fc.option(times)) })
        .map((members) => given(members))
    const overrides = fc
      .record({ caller: maybe(leg()), called: maybe(leg()), durationSeconds: maybe(seconds) })
      .map((members): Overrides<'callback-cdr'> => given(members))
    holds(
      500,
      fc.property(overrides, (members) => {
        const cdr = build['callback-cdr'](members)
        expect(cdr).toMatchObject(members)
        expect(CallbackCdr.is(cdr)).toBe(true)
        expect(parse(encode(cdr))).toStrictEqual({ events: [cdr], repairs: [] })
      })
    )
  })

  it('lets two of the three members of a leg tell the third', () => {
    const spans = fc.record({
      answerTime: maybe(fc.option(times)),
      releaseTime: maybe(times),
      durationSeconds: maybe(seconds)
    })
    holds(
      500,
      fc.property(spans, fc.constantFrom('voice-code', 'conference'), (span, kind) => {
        const { answerTime, releaseTime, durationSeconds } = span
        const event = build[kind](given(span))
        const isContradiction =
          (durationSeconds !== undefined && answerTime !== undefined && releaseTime !== undefined) ||
          (answerTime === null && durationSeconds !== undefined) ||
          (answerTime !== undefined &&
            answerTime !== null &&
            releaseTime !== undefined &&
            releaseTime < answerTime)
        if (!isContradiction) {
          expect(event.durationSeconds).toBe(secondsOf(event.answerTime, event.releaseTime))
        }
        expect(event).toMatchObject(given(span))
      })
    )
  })

  it('makes events that codecs take and bodies hold', () => {
    const events: readonly CallbackEvent[] = [
      build['voice-code'](),
      build['callback-cdr'](),
      build['callback-state'](),
      build.conference()
    ]
    expect(
      [VoiceCode, CallbackCdr, CallbackState, Conference].map((codec, at) => codec.is(events[at]))
    ).toStrictEqual([true, true, true, true])
    expect(parse(encode(events))).toStrictEqual({ events, repairs: [] })
    for (const event of events) expect(parse(encode(event)).events).toStrictEqual([event])
  })

  it('makes charges that can be added up', () => {
    const charges = [1, 61].map((duration) => build['voice-code']({ durationSeconds: duration }).charge)
    expect(charges).toStrictEqual(['0.06', '0.12'])
    expect(sumYuan(charges)).toBe(yuan('0.18'))
  })

  it.each([
    ['a negative duration', { durationSeconds: -1 }],
    ['half a second', { durationSeconds: 1.5 }],
    ['an invalid date', { caller: { answerTime: new Date(NaN) } }],
    ['a duration of more years than there are', { durationSeconds: 1e12 }],
    ['another kind', { kind: 'voice-code' }],
    ['a member that the kind does not have', { tel: '1' }],
    ['a member of the table as an extra one', { extra: { fid: '4' } }],
    ['a circle in extra', { extra: { circle } }],
    ['a date that is text', { called: { answerTime: '2024-01-05' } }]
  ])('refuses %s', (_name, overrides) => {
    expect(() => build['callback-cdr'](overrides as object)).toThrow(
      new RangeError('no event of the platform can hold what was given')
    )
  })

  it('does not compile with a member of another type or kind', () => {
    const wrong = [
      // @ts-expect-error a duration is a number
      () => build['callback-cdr']({ durationSeconds: '61' }),
      // @ts-expect-error a charge is a `Yuan`
      () => build['callback-cdr']({ charge: '0.15' }),
      // @ts-expect-error a leg has no such member
      () => build['callback-cdr']({ called: { phone: '13800000002' } }),
      // @ts-expect-error a voice code has no legs
      () => build['voice-code']({ caller: {} }),
      // @ts-expect-error the builder tells the kind
      () => build.conference({ kind: 'conference' })
    ]
    expect(wrong).toHaveLength(5)
  })
})
