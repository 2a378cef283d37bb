import fc from 'fast-check'
import { sumYuan } from '../../../../src'
import { sumOfCharges } from '../../../../src/cli/reports/statistics/charges'
import { sumOf } from '../../../../src/cli/reports/statistics/numbers'
import { KIND_ORDER, sumOfEach } from '../../../../src/cli/reports/statistics/per-kind'
import {
  addStatistics,
  countPayload,
  countWarnings,
  emptyStatistics,
  sumOfKinds
} from '../../../../src/cli/reports/statistics/statistics'
import type { TextCounts } from '../../../../src/cli/reports/statistics/text-counts'
import { ISSUE_CODES } from '../../../../src/diagnostics/catalogue'
import { createIssue } from '../../../../src/diagnostics/create-issue'
import { type Warning, WARNING_CODES } from '../../../../src/diagnostics/warnings'
import { REPAIR_CODES } from '../../../../src/repairs'
import { goodFixtures, rejectedFixtures } from '../../../support/fixtures'
import { assertProperty, expectSame } from '../../../support/property'
import { payloads } from './payloads'
import { fixturePayloads, statisticsOf } from './statistics-of'

const NONE = { 'voice-code': 0, 'callback-cdr': 0, 'callback-state': 0, conference: 0 }

const emptyBody = createIssue('empty-body')

/** Returns the hours since 1970 at `2020-04-27 17`. */
const hour = (label: string): number => Date.parse(`${label.replace(' ', 'T')}:00:00Z`) / 3_600_000

const sumOfTexts = ({ counts, others }: TextCounts): number => others + sumOf([...counts.values()])

describe('emptyStatistics', () => {
  it('has a zero for every kind and every code', () => {
    const { kinds, repairs, issues, warnings, ...counts } = emptyStatistics()
    expect(counts).toMatchObject({
      payloads: 0,
      rejectedPayloads: 0,
      payloadsWithWarnings: 0,
      repairedPayloads: 0
    })
    expect(Object.entries(kinds).map(([kind, { events }]) => [kind, events])).toStrictEqual(
      Object.entries(NONE)
    )
    expect(Object.keys(repairs)).toStrictEqual([...REPAIR_CODES])
    expect(Object.keys(issues)).toStrictEqual([...ISSUE_CODES])
    expect(Object.keys(warnings)).toStrictEqual([...WARNING_CODES])
    expect(
      new Set([...Object.values(repairs), ...Object.values(issues), ...Object.values(warnings)])
    ).toStrictEqual(new Set([0]))
  })

  it('is new each time', () => {
    countPayload(emptyStatistics(), [], [{ code: 'padded-key' }], [emptyBody])
    expect(emptyStatistics().issues['empty-body']).toBe(0)
  })
})

describe('countWarnings', () => {
  const warning = (code: Warning['code']): Warning => ({ code, message: '', index: 0, path: [] })

  it('counts warnings, and each payload once', () => {
    const statistics = emptyStatistics()
    countWarnings(statistics, [warning('unknown-word'), warning('future-time'), warning('unknown-word')])
    countWarnings(statistics, [warning('future-time')])
    countWarnings(statistics, [])
    const none = emptyStatistics()
    const expected = {
      ...none,
      payloadsWithWarnings: 2,
      warnings: { ...none.warnings, 'unknown-word': 2, 'future-time': 2 }
    }
    expect(statistics).toStrictEqual(expected)
    addStatistics(statistics, expected)
    expect(statistics).toMatchObject({
      payloadsWithWarnings: 4,
      warnings: { 'unknown-word': 4, 'future-time': 4, 'implausible-time': 0 }
    })
  })
})

describe('countPayload', () => {
  it('counts events, repairs and issues, and each payload once', () => {
    const statistics = emptyStatistics()
    countPayload(statistics, [{ kind: 'conference' }, { kind: 'conference' }, { kind: 'voice-code' }], [], [])
    countPayload(statistics, [{ kind: 'conference' }], [{ code: 'padded-key' }, { code: 'padded-key' }], [])
    countPayload(statistics, [], [{ code: 'missing-comma', offset: 7 }], [emptyBody, emptyBody])
    countPayload(statistics, [], [], [])
    const none = emptyStatistics()
    expect(statistics).toStrictEqual({
      ...none,
      payloads: 4,
      rejectedPayloads: 1,
      repairedPayloads: 2,
      kinds: {
        ...none.kinds,
        conference: { ...none.kinds.conference, events: 3 },
        'voice-code': { ...none.kinds['voice-code'], events: 1 }
      },
      repairs: { ...none.repairs, 'padded-key': 2, 'missing-comma': 1 },
      issues: { ...none.issues, 'empty-body': 2 }
    })
  })
})

describe('addStatistics', () => {
  it('adds every count to the first and does not change the second', () => {
    const into = emptyStatistics()
    countPayload(into, [{ kind: 'conference' }], [{ code: 'padded-key' }], [emptyBody])
    const other = structuredClone(into)
    const before = structuredClone(other)
    addStatistics(into, other)
    const none = emptyStatistics()
    expect(into).toStrictEqual({
      ...none,
      payloads: 2,
      rejectedPayloads: 2,
      repairedPayloads: 2,
      kinds: { ...none.kinds, conference: { ...none.kinds.conference, events: 2 } },
      repairs: { ...none.repairs, 'padded-key': 2 },
      issues: { ...none.issues, 'empty-body': 2 }
    })
    expect(other).toStrictEqual(before)
  })

  it('gives the same in two halves, in any order and in another thread', () => {
    assertProperty(
      100,
      fc.property(payloads, fc.nat(12), (list, at) => {
        const whole = statisticsOf(list)
        const halves = emptyStatistics()
        addStatistics(halves, structuredClone(statisticsOf(list.slice(at))))
        addStatistics(halves, structuredClone(statisticsOf(list.slice(0, at))))
        expectSame(halves, whole)
        expectSame(statisticsOf([...list].reverse()), whole)
      })
    )
  })

  it('adds the hours of the first and does not change those of the second', () => {
    const [into, other] = [statisticsOf(fixturePayloads), statisticsOf(fixturePayloads)]
    addStatistics(into, other)
    expect(other).toStrictEqual(statisticsOf(fixturePayloads))
    expect(into.payloads).toBe(2 * fixturePayloads.length)
    expect(into.hours.counts.get(hour('2020-04-27 17'))).toStrictEqual({ ...NONE, 'callback-cdr': 2 })
  })

  it('counts every event in every table that it belongs to', () => {
    assertProperty(
      100,
      fc.property(payloads, (list) => {
        const { kinds, hours, results, states } = statisticsOf(list)
        const events = sumOf(KIND_ORDER.map((kind) => kinds[kind].events))
        const timed = [...hours.counts.values(), hours.others, hours.withoutTime]
        expect(events).toBe(list.flatMap((payload) => payload.events).length)
        expect(sumOf(timed.map(sumOfEach))).toBe(events)
        expect(sumOfTexts(results)).toBe(kinds['callback-cdr'].events)
        expect(sumOfTexts(states)).toBe(kinds['callback-state'].events)
      })
    )
  })

  it('sums charges as sumYuan does', () => {
    assertProperty(
      100,
      fc.property(payloads, (list) => {
        const charges = list
          .flatMap(({ events }) => events)
          .flatMap((event) => (event.kind === 'callback-state' ? [] : [event.charge]))
        expect(sumOfCharges(sumOfKinds(statisticsOf(list)).charges)).toBe(sumYuan(charges))
      })
    )
  })
})

/** Returns how often each code occurs. */
const countCodes = <Code extends string>(
  codes: readonly Code[],
  found: readonly Readonly<Record<'code', Code>>[]
): Readonly<Record<string, number>> =>
  Object.fromEntries(codes.map((code) => [code, found.filter((one) => one.code === code).length]))

describe('the statistics of all fixtures', () => {
  const statistics = statisticsOf(fixturePayloads)

  it('count payloads, repairs and issues', () => {
    const failures = rejectedFixtures.map(({ failure }) => failure)
    const repaired = [...goodFixtures.map(({ callback }) => callback), ...failures]
    expect(statistics).toMatchObject({
      payloads: fixturePayloads.length,
      rejectedPayloads: failures.length,
      repairs: countCodes(
        REPAIR_CODES,
        repaired.flatMap(({ repairs }) => repairs)
      ),
      issues: countCodes(
        ISSUE_CODES,
        failures.flatMap(({ issues }) => issues)
      )
    })
  })

  it('sum up each kind', () => {
    expect(statistics.kinds).toMatchObject({
      'voice-code': { events: 28, answered: 26, talkSeconds: 0n, billedSeconds: 9_007_199_254_741_287n },
      'callback-cdr': { events: 101, answered: 87, talkSeconds: 4_664n, billedSeconds: 6_018n },
      'callback-state': { events: 21, answered: 0, talkSeconds: 0n, billedSeconds: 0n },
      conference: { events: 11, answered: 10, talkSeconds: 0n, billedSeconds: 308n }
    })
  })

  it('sum up charges exactly', () => {
    const { kinds } = statistics
    expect(Object.values(kinds).map(({ charges }) => sumOfCharges(charges))).toStrictEqual([
      '1.62',
      '1024691357802469136474.2321483709024691356890',
      '0',
      '0.437'
    ])
    expect(sumOfCharges(sumOfKinds(statistics).charges)).toBe('1024691357802469136476.2891483709024691356890')
  })

  it('count hours on the clock of the platform', () => {
    expect(statistics.hours).toStrictEqual({
      counts: new Map([
        [hour('1970-01-01 08'), { ...NONE, 'callback-state': 1 }],
        [hour('2000-01-01 00'), { ...NONE, 'callback-cdr': 1 }],
        [hour('2000-02-29 00'), { ...NONE, 'voice-code': 1 }],
        [hour('2016-02-02 11'), { ...NONE, 'callback-cdr': 1, 'voice-code': 1 }],
        [hour('2016-03-14 10'), { ...NONE, conference: 1 }],
        [hour('2018-06-04 11'), { ...NONE, 'callback-state': 1 }],
        [hour('2020-04-27 17'), { ...NONE, 'callback-cdr': 1 }],
        [
          hour('2024-01-05 10'),
          { 'voice-code': 22, 'callback-cdr': 62, 'callback-state': 18, conference: 9 }
        ],
        [hour('2020-11-26 10'), { ...NONE, 'callback-cdr': 33 }],
        [hour('2024-01-05 18'), { ...NONE, 'callback-state': 1 }],
        [hour('2024-02-29 12'), { ...NONE, 'voice-code': 1 }],
        [hour('2024-02-29 23'), { ...NONE, 'voice-code': 1 }]
      ]),
      others: NONE,
      withoutTime: { 'voice-code': 2, 'callback-cdr': 3, 'callback-state': 0, conference: 1 }
    })
  })

  it('count results, states and unrecognised words', () => {
    expect(statistics.results).toStrictEqual({
      counts: new Map([
        ['', 8],
        ['应答|正常', 87],
        ['Ӧ\ufffd\ufffd|\ufffd\ufffd\ufffd\ufffd', 1],
        ['正常|正在处理中|振铃|未应答|应答|关机|空号|停机|正在通话中|用户拒接|…', 1],
        ['用户拒接', 1],
        ['振铃|未应答|无人接听', 1],
        ['应答|应答', 1],
        ['应答|线路繁忙', 1]
      ]),
      others: 0
    })
    expect(statistics.states).toStrictEqual({
      counts: new Map([
        ['callout', 12],
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
    expect(statistics.unrecognised).toStrictEqual({
      counts: new Map([
        ['线路繁忙', 1],
        ['Ӧ\ufffd\ufffd', 1],
        ['\ufffd\ufffd\ufffd\ufffd', 1],
        ['hangup', 1],
        ['Answer', 1],
        ['', 1],
        ['3', 1]
      ]),
      others: 0
    })
  })
})

describe('sumOfKinds', () => {
  it('adds up the given kinds, or all, and does not change them', () => {
    const statistics = statisticsOf(fixturePayloads)
    expect(sumOfKinds(statistics)).toMatchObject({
      events: 161,
      answered: 123,
      talkSeconds: 4_664n,
      billedSeconds: 9_007_199_254_747_613n
    })
    expect(sumOfKinds(statistics, ['conference'])).toStrictEqual(statistics.kinds.conference)
    expect(statistics).toStrictEqual(statisticsOf(fixturePayloads))
  })
})
