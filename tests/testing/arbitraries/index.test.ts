import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import {
  CallbackCdr,
  CallbackState,
  Conference,
  decode,
  type Kind,
  parse,
  REPAIR_CODES,
  VoiceCode,
  wasConnected
} from '../../../src'
import { build, resetRequestIds } from '../../../src/testing'
import { anyBody, anyEvent, anyQuirks, arbitraries } from '../../../src/testing/arbitraries'
import { assertProperty, expectSame } from '../../support/property'

const CODECS = {
  'voice-code': VoiceCode,
  'callback-cdr': CallbackCdr,
  'callback-state': CallbackState,
  conference: Conference
}
const KINDS = Object.keys(CODECS) as Kind[]

const seenIn = <T>(values: fc.Arbitrary<T>, count = 300): readonly T[] =>
  fc.sample(values, { numRuns: count, seed: 1 })

describe('arbitraries', () => {
  it.each(KINDS)('generate events that the codec recognises: %s', (kind) => {
    assertProperty(
      300,
      fc.property(arbitraries[kind], (event) => {
        expect(event.kind).toBe(kind)
        expect(CODECS[kind].is(event)).toBe(true)
      })
    )
  })

  it('make calls whose times are in order, and whose duration is that of the caller', () => {
    assertProperty(
      500,
      fc.property(arbitraries['callback-cdr'], ({ caller, called, durationSeconds }) => {
        const order = [caller.answerTime, called.answerTime, called.releaseTime, caller.releaseTime]
        const known = order.flatMap((time) => (time === null ? [] : [time.getTime()]))
        expect(known).toStrictEqual([...known].sort((one, other) => one - other))
        const [from, to] = [caller.answerTime ?? caller.releaseTime, caller.releaseTime]
        expect(Number(to) - Number(from)).toBe(durationSeconds * 1_000)
      })
    )
  })

  it('make bodies that decode to their events', () => {
    assertProperty(
      300,
      fc.property(anyBody, ({ body, events, quirks }) => {
        const { repairs } = parse(body)
        expectSame(decode(body), right({ events, repairs }))
        for (const { code } of repairs) expect(quirks).toContain(code)
      })
    )
  })

  it('make all kinds, all quirks and none, and the cases that handlers forget', () => {
    expect(new Set(seenIn(anyEvent).map(({ kind }) => kind))).toStrictEqual(new Set(KINDS))
    const quirks = seenIn(anyQuirks)
    expect(new Set(quirks.flat())).toStrictEqual(new Set(REPAIR_CODES))
    expect(new Set(quirks.map(({ length }) => length))).toStrictEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]))
    const cdrs = seenIn(arbitraries['callback-cdr'])
    expect(new Set(cdrs.map(wasConnected)).size).toBe(2)
    expect(cdrs.some(({ caller }) => caller.answerTime === null)).toBe(true)
    expect(cdrs.some((cdr) => !wasConnected(cdr) && cdr.stateDesc[0]?.code === 'answered')).toBe(true)
    expect(cdrs.some(({ stateDesc }) => stateDesc.some(({ code }) => code === 'unrecognised'))).toBe(true)
    expect(cdrs.some(({ customParm }) => customParm === null)).toBe(true)
    expect(cdrs.some(({ extra }) => Object.keys(extra).length > 0)).toBe(true)
    expect(new Set(seenIn(anyBody).map(({ events }) => events.length))).toStrictEqual(
      new Set([0, 1, 2, 3, 4])
    )
  })

  it('make calls at many times, states mostly without words, and bodies with faults', () => {
    const timesOf = (kind: 'voice-code' | 'conference'): number =>
      new Set(
        seenIn<{ readonly answerTime: Date | null }>(arbitraries[kind]).map((call) => String(call.answerTime))
      ).size
    expect([timesOf('voice-code') > 100, timesOf('conference') > 100]).toStrictEqual([true, true])
    const callers = seenIn(arbitraries['callback-cdr']).map(({ caller }) => String(caller.answerTime))
    expect(new Set(callers).size).toBeGreaterThan(100)
    const states = seenIn(arbitraries['callback-state'])
    const silent = states.filter(({ stateDesc }) => stateDesc.length === 0).length / states.length
    expect([silent > 0.7, silent < 1]).toStrictEqual([true, true])
    expect(seenIn(anyBody).some(({ body }) => parse(body).repairs.length > 0)).toBe(true)
  })

  it('make one call in five unanswered, of every kind that is a call', () => {
    // In per cent, of so many that luck is worth less than three of them, whatever the seed.
    const shareOf = <T>(values: fc.Arbitrary<T>, isMeant: (value: T) => boolean): number =>
      seenIn(values, 4_000).filter(isMeant).length / 40
    const shares = [
      shareOf(arbitraries['voice-code'], ({ answerTime }) => answerTime === null),
      shareOf(arbitraries.conference, ({ answerTime }) => answerTime === null),
      shareOf(arbitraries['callback-cdr'], (cdr) => !wasConnected(cdr)),
      // Half of these.
      2 * shareOf(arbitraries['callback-cdr'], ({ caller }) => caller.answerTime === null)
    ]
    expect(shares.filter((share) => Math.abs(share - 20) > 3)).toStrictEqual([])
  })

  it('use none of the ids of build', () => {
    resetRequestIds()
    const { requestId } = build['voice-code']()
    resetRequestIds()
    seenIn(anyEvent)
    expect(build['voice-code']().requestId).toBe(requestId)
  })

  it('generate the same from the same seed', () => {
    expect(seenIn(anyBody)).toStrictEqual(seenIn(anyBody))
  })
})
