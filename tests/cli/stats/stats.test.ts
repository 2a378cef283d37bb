import fc from 'fast-check'
import { sumYuan } from '../../../src'
import { sumOfCharges } from '../../../src/cli/stats/charges'
import { sumOfEach } from '../../../src/cli/stats/per-kind'
import { addStats, noStats } from '../../../src/cli/stats/stats'
import { sumOfTexts } from '../../../src/cli/stats/text-counts'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { assertProperty, expectSame } from '../../support/property'
import { payloads } from './payloads'
import { payloadOf, statsOf } from './stats-of'

const all = [...goodFixtures, ...rejectedFixtures].map(({ bytes, options }) => payloadOf(bytes, options))
const NONE = { 'voice-code': 0, 'callback-cdr': 0, 'callback-state': 0, conference: 0 }

/** `2020-04-27 17` as hours are kept. */
const hour = (label: string): number => Date.parse(`${label.replace(' ', 'T')}:00:00Z`) / 3_600_000

describe('the statistics of all fixtures', () => {
  const stats = statsOf(all)

  it('count payloads, repairs and issues', () => {
    expect(stats).toMatchObject({
      payloads: 192,
      rejectedPayloads: 114,
      repairs: {
        'byte-order-mark': 2,
        'missing-comma': 19,
        'padded-key': 12,
        'padded-value': 15,
        'glued-timestamp': 8
      },
      issues: {
        'invalid-utf8': 5,
        'empty-body': 4,
        'body-too-large': 3,
        'malformed-json': 22,
        'truncated-json': 10,
        'ambiguous-key': 19,
        'unknown-payload': 8,
        'unknown-kind': 7,
        'missing-field': 37,
        'invalid-field': 118
      }
    })
  })

  it('sum up each kind', () => {
    expect(stats.kinds).toMatchObject({
      'voice-code': { events: 26, answered: 24, talkSeconds: 0n, billedSeconds: 9_007_199_254_741_263n },
      'callback-cdr': { events: 67, answered: 62, talkSeconds: 3_414n, billedSeconds: 3_978n },
      'callback-state': { events: 19, answered: 0, talkSeconds: 0n, billedSeconds: 0n },
      conference: { events: 11, answered: 10, talkSeconds: 0n, billedSeconds: 308n }
    })
  })

  it('sum up charges exactly', () => {
    const { kinds } = stats
    expect(Object.values(kinds).map(({ charges }) => sumOfCharges(charges))).toStrictEqual([
      '1.50',
      '12345678901234567978.857456789',
      '0',
      '0.437'
    ])
    expect(sumOfCharges(...Object.values(kinds).map(({ charges }) => charges))).toBe(
      '12345678901234567980.794456789'
    )
  })

  it('count hours on the clock of the platform', () => {
    expect(stats.hours).toStrictEqual({
      counts: new Map([
        [hour('2000-02-29 00'), { ...NONE, 'voice-code': 1 }],
        [hour('2016-02-02 11'), { ...NONE, 'callback-cdr': 1, 'voice-code': 1 }],
        [hour('2016-03-14 10'), { ...NONE, conference: 1 }],
        [hour('2018-06-04 11'), { ...NONE, 'callback-state': 1 }],
        [hour('2020-04-27 17'), { ...NONE, 'callback-cdr': 1 }],
        [
          hour('2024-01-05 10'),
          { 'voice-code': 20, 'callback-cdr': 62, 'callback-state': 17, conference: 9 }
        ],
        [hour('2024-01-05 18'), { ...NONE, 'callback-state': 1 }],
        [hour('2024-02-29 12'), { ...NONE, 'voice-code': 1 }],
        [hour('2024-02-29 23'), { ...NONE, 'voice-code': 1 }]
      ]),
      others: NONE,
      withoutTime: { 'voice-code': 2, 'callback-cdr': 3, 'callback-state': 0, conference: 1 }
    })
  })

  it('count results, states and unrecognised words', () => {
    expect(stats.results).toStrictEqual({
      counts: new Map([
        ['', 8],
        ['应答|正常', 54],
        ['正常|正在处理中|振铃|未应答|应答|关机|空号|停机|正在通话中|用户拒接|…', 1],
        ['用户拒接', 1],
        ['振铃|未应答|无人接听', 1],
        ['应答|应答', 1],
        ['应答|线路繁忙', 1]
      ]),
      others: 0
    })
    expect(stats.states).toStrictEqual({
      counts: new Map([
        ['callout', 10],
        ['alerting', 1],
        ['answer', 2],
        ['disconnect', 1],
        ['disconnect: 未应答|用户正忙', 1],
        ['hangup', 1],
        ['Answer', 1],
        ['', 1],
        ['3', 1]
      ]),
      others: 0
    })
    expect(stats.unrecognised).toStrictEqual({
      counts: new Map([
        ['线路繁忙', 1],
        ['hangup', 1],
        ['Answer', 1],
        ['', 1],
        ['3', 1]
      ]),
      others: 0
    })
  })
})

const later = <T>(list: readonly T[]): T[] => [...list].reverse()

describe('adding', () => {
  it('gives the same in two halves, in any order and in another thread', () => {
    assertProperty(
      100,
      fc.property(payloads, fc.nat(12), (list, at) => {
        const whole = statsOf(list)
        const halves = noStats()
        addStats(halves, structuredClone(statsOf(list.slice(at))))
        addStats(halves, structuredClone(statsOf(list.slice(0, at))))
        expectSame(halves, whole)
        expectSame(statsOf(later(list)), whole)
      })
    )
  })

  it('leaves what is added as it was', () => {
    const [into, other] = [statsOf(all), statsOf(all)]
    addStats(into, other)
    expect(other).toStrictEqual(statsOf(all))
    expect(into.payloads).toBe(384)
    expect(into.hours.counts.get(hour('2020-04-27 17'))).toStrictEqual({ ...NONE, 'callback-cdr': 2 })
  })

  it('counts every event in every table that it belongs to', () => {
    assertProperty(
      100,
      fc.property(payloads, (list) => {
        const { kinds, hours, results, states } = statsOf(list)
        const events = Object.values(kinds).reduce((sum, kind) => sum + kind.events, 0)
        const timed = [...hours.counts.values(), hours.others, hours.withoutTime]
        expect(events).toBe(list.flatMap((payload) => payload.events).length)
        expect(timed.reduce((sum, counts) => sum + sumOfEach(counts), 0)).toBe(events)
        expect(sumOfTexts(results)).toBe(kinds['callback-cdr'].events)
        expect(sumOfTexts(states)).toBe(kinds['callback-state'].events)
      })
    )
  })

  it('sums charges as sumYuan does', () => {
    assertProperty(
      100,
      fc.property(payloads, (list) => {
        const { kinds } = statsOf(list)
        const charges = list
          .flatMap(({ events }) => events)
          .flatMap((event) => (event.kind === 'callback-state' ? [] : [event.charge]))
        expect(sumOfCharges(...Object.values(kinds).map((kind) => kind.charges))).toBe(sumYuan(charges))
      })
    )
  })
})
