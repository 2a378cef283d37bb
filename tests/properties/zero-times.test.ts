import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { decode, decodeEach, encode, type Path, REPAIR_CODES } from '../../src'
import { bodiesOf, treeOf, type WrittenBody } from '../support/arbitraries/bodies'
import { type Member, text as textValue } from '../support/arbitraries/json'
import { type Layout, layouts, print } from '../support/arbitraries/layout'
import { TABLES } from '../support/arbitraries/tables'
import { callbackOf, pathOf } from '../support/oracle'
import { assertProperty, expectSame, leftOf, rightOf } from '../support/property'

const WITHOUT = { repair: REPAIR_CODES.filter((code) => code !== 'zero-time') }

const FIRST = Date.parse('0000-01-01T00:00:00.000Z')
const LAST = Date.parse('1999-12-31T23:59:59.999Z')

const written = (wall: number, fraction: number): string => {
  const iso = new Date(wall).toISOString()
  const clock = fraction === 0 ? iso.slice(11, 19) : iso.slice(11, 20 + fraction)
  return `${iso.slice(0, 10)} ${clock}`
}

/** Times before the year 2000 that exist. */
const earlyTimes = fc.oneof(
  fc
    .tuple(fc.integer({ min: FIRST, max: LAST }), fc.nat(3))
    .map(([wall, fraction]) => written(wall, fraction)),
  fc.constantFrom(
    '1970-01-01 08:00:00',
    '0001-01-01 00:00:00',
    '1999-12-31 23:59:59.999',
    '0000-01-01 00:00:00.0'
  )
)
const zeros = fc.constantFrom('', '.0', '.00', '.000').map((fraction) => `0000-00-00 00:00:00${fraction}`)
const zeroTimes = fc.oneof({ weight: 3, arbitrary: earlyTimes }, { weight: 1, arbitrary: zeros })

interface Case {
  readonly body: WrittenBody
  /** The paths of the fields that say never, in the order of the tables. */
  readonly paths: readonly Path[]
  readonly text: string
}

const withZeros = (body: WrittenBody, which: readonly number[], zero: string, layout: Layout): Case => {
  const paths: Path[] = []
  const records = body.records.map(({ kind, members }, index) => {
    const names = TABLES[kind].filter(({ type }) => type === 'time').map(({ name }) => name)
    const sent = names.filter((name) => members.some(({ key }) => key === name))
    const chosen = sent.filter((_, at) => which.includes(at))
    for (const name of chosen) paths.push(pathOf(body, index, name))
    return {
      kind,
      members: members.map((member): Member =>
        chosen.includes(member.key) ? { ...member, value: textValue(zero) } : member
      )
    }
  })
  const changed = { ...body, records }
  return { body: changed, paths, text: print(treeOf(changed), layout).text }
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(bodiesOf(1, 3), fc.uniqueArray(fc.nat(3), { minLength: 1 }), zeroTimes, layouts)
  .map(([body, which, zero, layout]) => withZeros(body, which, zero, layout))

describe('an optional time before the year 2000, or of zeros', () => {
  it('is read as no time, and is listed', () => {
    let repaired = 0
    assertProperty(
      1_000,
      fc.property(cases, ({ text, paths }) => {
        const repairs = paths.map((path) => ({ code: 'zero-time', path }))
        const expected = right({ ...callbackOf(JSON.parse(text)), repairs })
        expectSame(decode(text), expected)
        expectSame(decode(JSON.parse(text)), expected)
        expectSame(decode(text, { repair: ['zero-time'] }), expected)
        expectSame(decode(Buffer.from(text)), decode(Buffer.from(text).toString()))
        repaired += paths.length
      })
    )
    expect(repaired).toBeGreaterThan(500)
  })

  it('comes back from encode as no time, without a repair', () => {
    assertProperty(
      500,
      fc.property(cases, ({ text }) => {
        const { events } = rightOf(decode(text))
        expectSame(decode(encode(events)), right({ events, repairs: [] }))
        expectSame(decode(encode(events), { repair: false }), right({ events, repairs: [] }))
      })
    )
  })

  it('rejects its record, and no other, while the repair is disabled', () => {
    assertProperty(
      500,
      fc.property(cases, ({ body, text, paths }) => {
        const clean = callbackOf(JSON.parse(text))
        const recordOf = (path: Path): unknown => (body.envelope === undefined ? 0 : path[1])
        const bad = [...new Set(paths.map(recordOf))]
        const { events, rejected, repairs } = rightOf(decodeEach(text, WITHOUT))
        expectSame(repairs, [])
        expectSame(
          rejected.map(({ index }) => index),
          bad
        )
        expectSame(
          events,
          clean.events.filter((_, index) => !bad.includes(index))
        )
        const sent = JSON.parse(text) as { readonly cdr: readonly unknown[] }
        for (const { index, record } of rejected) {
          expectSame(record, body.envelope === undefined ? sent : sent.cdr[index])
        }
        expectSame(
          rejected.flatMap(({ issues }) => issues).map(({ code, path, reason }) => ({ code, path, reason })),
          paths.map((path) => ({
            code: 'invalid-field',
            path,
            reason: { word: 'disabled-repair', repair: 'zero-time' }
          }))
        )
      })
    )
  })

  it('that does not exist is rejected, with the repair or without', () => {
    const impossible = fc
      .tuple(
        fc.integer({ min: 0, max: 1999 }),
        fc.constantFrom('02-30', '04-31', '13-01', '00-01', '01-00', '12-32', '00-00'),
        fc.constantFrom('00:00:01', '08:00:00', '23:59:59.999')
      )
      .map(([year, date, clock]) => `${String(year).padStart(4, '0')}-${date} ${clock}`)
    assertProperty(
      300,
      fc.property(bodiesOf(1, 1), impossible, layouts, (body, time, layout) => {
        const { text, paths } = withZeros(body, [0], time, layout)
        if (paths.length === 0) return
        for (const options of [undefined, WITHOUT]) {
          const { issues, events } = leftOf(decode(text, options))
          expectSame(
            [events, issues.map(({ path, code }) => [code, path])],
            [[], [['invalid-field', paths[0]]]]
          )
          expectSame(issues[0].reason?.word === 'disabled-repair', false)
        }
      })
    )
  })
})

describe('a required time', () => {
  const pushOf = (timestamp: string): Readonly<Record<string, string>> => ({
    requestid: '1',
    src: '',
    dsc: '',
    timestamp,
    state: 'answer'
  })

  it('before the year 2000 stays as sent, and comes back from encode', () => {
    assertProperty(
      500,
      fc.property(earlyTimes, (time) => {
        const expected = right(callbackOf(pushOf(time)))
        expectSame(decode(pushOf(time)), expected)
        expectSame(decode(JSON.stringify(pushOf(time)), { repair: false }), expected)
        expectSame(decode(encode(rightOf(decode(pushOf(time))).events)), expected)
      })
    )
  })

  it('of zeros is rejected, with the repair or without', () => {
    assertProperty(
      50,
      fc.property(zeros, (time) => {
        for (const options of [undefined, WITHOUT]) {
          const { issues } = leftOf(decode(pushOf(time), options))
          expectSame(
            issues.map(({ code, path, reason }) => [code, path, reason?.word]),
            [['invalid-field', ['timestamp'], 'nonexistent-date']]
          )
        }
      })
    )
  })
})
