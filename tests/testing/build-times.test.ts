import fc from 'fast-check'
import { CallbackCdr, encode, parse, talkSeconds, wasConnected } from '../../src'
import { build, type Overrides } from '../../src/testing'
import { assertProperty } from '../support/property'

const at = (clock: string): Date => new Date(`2024-01-05T${clock}+08:00`)

const times = fc
  .integer({ min: 0, max: 50_000 })
  .map((seconds) => new Date(Date.UTC(2024, 5, 1) + seconds * 1_000))
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined })
const seconds = fc.nat(10_000)

/** Returns the fields without those that are undefined. */
const given = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never

const secondsOf = (from: Date | null, to: Date | null): number =>
  from === null || to === null ? 0 : Math.floor((to.getTime() - from.getTime()) / 1_000)

describe('the times of a built event', () => {
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
  ])('follow from %s', (_name, overrides, clocks, duration) => {
    const { caller, called, durationSeconds } = build['callback-cdr'](overrides)
    const dates = [caller.answerTime, caller.releaseTime, called.answerTime, called.releaseTime]
    expect(dates).toStrictEqual(clocks.map((clock) => clock && at(clock)))
    expect(durationSeconds).toBe(duration)
  })

  it('are in order and agree with the other fields, whatever consistent fields are given', () => {
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
        // A leg whose times are both given determines the duration.
        return duration === undefined
          ? { caller: { answerTime: answer }, called: { answerTime, releaseTime } }
          : { called: { answerTime, releaseTime } }
      })
    assertProperty(
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

  it("follow from the called party's leg if it alone is given", () => {
    const overrides = fc.record({ answered: times, duration: maybe(seconds), isReleaseGiven: fc.boolean() })
    assertProperty(
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

  it('stay as given, even if they contradict each other', () => {
    const leg = (): fc.Arbitrary<object> =>
      fc
        .record({ answerTime: maybe(fc.option(times)), releaseTime: maybe(fc.option(times)) })
        .map((members) => given(members))
    const overrides = fc
      .record({ caller: maybe(leg()), called: maybe(leg()), durationSeconds: maybe(seconds) })
      .map((members): Overrides<'callback-cdr'> => given(members))
    assertProperty(
      500,
      fc.property(overrides, (members) => {
        const cdr = build['callback-cdr'](members)
        expect(cdr).toMatchObject(members)
        expect(CallbackCdr.is(cdr)).toBe(true)
        expect(parse(encode(cdr))).toStrictEqual({ events: [cdr], repairs: [] })
      })
    )
  })

  it('of one leg follow from each two of its three fields', () => {
    const spans = fc.record({
      answerTime: maybe(fc.option(times)),
      releaseTime: maybe(times),
      durationSeconds: maybe(seconds)
    })
    assertProperty(
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
})
