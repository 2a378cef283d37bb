import fc from 'fast-check'
import { statisticsData } from '../../../src/cli/formats/statistics-data'
import type { Summary } from '../../../src/cli/reports/report'
import { statsPage } from '../../../src/cli/reports/statistics/page'
import { KIND_ORDER, zeroPerKind } from '../../../src/cli/reports/statistics/per-kind'
import { emptyStatistics } from '../../../src/cli/reports/statistics/statistics'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import { REPAIR_CODES } from '../../../src/repairs'
import { assertProperty } from '../../support/property'
import { payloads } from '../reports/statistics/payloads'
import { DAY, fixturePayloads, statisticsOf, summaryOf } from '../reports/statistics/statistics-of'
import { counts } from './samples'

type Data = Readonly<Record<string, unknown>>
type Counted = Readonly<Record<'counts', readonly { readonly text: string; readonly count: number }[]>>

/** Returns the data as a reader of the JSON gets it. */
const dataOf = (summary: Summary): Data => JSON.parse(JSON.stringify(statisticsData(summary))) as Data

/** Returns the numbers of a value, and of the values in it, without superfluous zeros. */
const numbersIn = (value: unknown): readonly string[] => {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value)))
    return [plain(String(value))]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

const plain = (number: string): string => {
  const digits = number.replaceAll(',', '').replace(/ yuan$/, '')
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

interface TableRow {
  readonly title: string
  readonly label: string
  readonly cells: readonly string[]
}

/** Returns the rows of the tables of a page. */
const rowsOf = (page: string): readonly TableRow[] =>
  [...page.matchAll(/<table aria-label="([^"]*)">([\s\S]*?)<\/table>/g)].flatMap(
    ([, title = '', table = '']) =>
      [...table.matchAll(/<th scope="row"[^>]*>([^<]*)<div>[\s\S]*?<\/tr>/g)].map(([row, label = '']) => ({
        title,
        label,
        cells: [...row.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell = '']) => cell)
      }))
  )

const textsOf = (data: Data, key: string, label: string): unknown =>
  (data[key] as Counted).counts.find(({ text }) => text === (label === '(empty)' ? '' : label))

/** Returns the part of the JSON that has the numbers of a row. */
const partFor = (data: Data, { title, label }: TableRow): unknown => {
  const member = (key: string, name: string): unknown => (data[key] as Data)[name]
  if (title === 'Results of two-way calls') return textsOf(data, 'results', label)
  if (title === 'State pushes') return textsOf(data, 'states', label)
  if (title === 'Unrecognised words') return textsOf(data, 'unrecognised', label)
  if (title === 'Repairs') return member('repairs', label)
  if (title === 'Reasons for rejection') return member('issues', label)
  if (label === 'no time') return data.withoutTime
  if (title.startsWith('Events by hour')) {
    return (data.hours as readonly Data[]).find(({ hour }) => hour === label.replace(' ', 'T'))
  }
  // The totals are members of the whole.
  const totals = Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== 'object'))
  return label === 'all' ? totals : member('kinds', label)
}

/** Shares and readable durations follow from other numbers. A dash is the talk time of other kinds. */
const isDerived = (cell: string): boolean => /%$| s$|^–$/.test(cell)

describe('statisticsData', () => {
  it.each([
    ['a few payloads', DAY],
    ['all fixtures', summaryOf(statisticsOf(fixturePayloads))]
  ])('holds every number of the tables of the page, for %s', (_name, summary) => {
    const data = dataOf(summary)
    const rows = rowsOf(statsPage(summary, 'huadan'))
    expect(new Set(rows.map(({ title }) => title)).size).toBe(10)
    for (const row of rows) {
      const numbers = numbersIn(partFor(data, row))
      const shown = row.cells.filter((cell) => !isDerived(cell)).map(plain)
      expect(shown.length).toBeGreaterThan(0)
      expect({ ...row, missing: shown.filter((cell) => !numbers.includes(cell)) }).toStrictEqual({
        ...row,
        missing: []
      })
    }
  })

  it('holds every figure above the tables', () => {
    const problems = [{ file: 'missing.json', reason: 'no such file or folder' }]
    const summary = summaryOf(DAY, { problems, interrupted: true })
    expect(dataOf(summary)).toMatchObject({
      interrupted: true,
      firstHour: '2016-02-02T11:00',
      lastHour: '2018-06-04T11:00',
      payloads: 8,
      rejectedPayloads: 1,
      problems,
      totalEvents: 7,
      kinds: { 'callback-cdr': { events: 4, answered: 2, talkSeconds: '3660' } },
      billedSeconds: '11270',
      charge: '1237.588',
      totalRepairs: 3
    })
  })

  it('has these members, in this order', () => {
    const NONE = { 'voice-code': 0, 'callback-cdr': 0, 'callback-state': 0, conference: 0 }
    const hour = { ...NONE, 'callback-cdr': 1 }
    expect(JSON.stringify(statisticsData(DAY))).toBe(
      JSON.stringify({
        version: 1,
        payloads: 8,
        rejectedPayloads: 1,
        otherLines: 0,
        events: { 'voice-code': 1, 'callback-cdr': 4, 'callback-state': 1, conference: 1 },
        repairs: counts(REPAIR_CODES, { 'missing-comma': 1, 'padded-key': 1, 'glued-timestamp': 1 }),
        interrupted: false,
        repairedPayloads: 1,
        issues: counts(ISSUE_CODES, { 'truncated-json': 1 }),
        totalEvents: 7,
        totalCalls: 6,
        totalRepairs: 3,
        answered: 4,
        talkSeconds: '3660',
        billedSeconds: '11270',
        charge: '1237.588',
        chargesTooLong: 0,
        kinds: {
          'voice-code': {
            events: 1,
            answered: 1,
            talkSeconds: '0',
            billedSeconds: '10',
            charge: '0.06',
            chargesTooLong: 0
          },
          'callback-cdr': {
            events: 4,
            answered: 2,
            talkSeconds: '3660',
            billedSeconds: '11229',
            charge: '1237.484',
            chargesTooLong: 0
          },
          'callback-state': {
            events: 1,
            answered: 0,
            talkSeconds: '0',
            billedSeconds: '0',
            charge: '0',
            chargesTooLong: 0
          },
          conference: {
            events: 1,
            answered: 1,
            talkSeconds: '0',
            billedSeconds: '31',
            charge: '0.044',
            chargesTooLong: 0
          }
        },
        firstHour: '2016-02-02T11:00',
        lastHour: '2018-06-04T11:00',
        hours: [
          { hour: '2016-02-02T11:00', events: 3, ...NONE, 'voice-code': 1, 'callback-cdr': 2 },
          { hour: '2016-02-02T12:00', events: 1, ...hour },
          { hour: '2016-02-02T13:00', events: 1, ...hour },
          { hour: '2016-03-14T10:00', events: 1, ...NONE, conference: 1 },
          { hour: '2018-06-04T11:00', events: 1, ...NONE, 'callback-state': 1 }
        ],
        otherHours: { events: 0, ...NONE },
        withoutTime: { events: 0, ...NONE },
        results: {
          counts: ['', '应答|正常', '无人接听', '请拨138****0001'].map((text) => ({ text, count: 1 })),
          others: 0
        },
        states: { counts: [{ text: 'callout', count: 1 }], others: 0 },
        unrecognised: { counts: [{ text: '请拨138****0001', count: 1 }], others: 0 },
        problems: []
      })
    )
  })

  it('has no first and last hour if there are no payloads', () => {
    expect(dataOf(summaryOf(emptyStatistics()))).toMatchObject({
      payloads: 0,
      totalEvents: 0,
      charge: '0',
      firstHour: null,
      lastHour: null,
      hours: []
    })
  })

  it('counts what the tables keep no place for', () => {
    const summary = summaryOf(emptyStatistics())
    summary.hours.others.conference = 5
    summary.hours.withoutTime['voice-code'] = 7
    summary.results.others = 2
    summary.kinds.conference.charges.tooLong = 3
    expect(dataOf(summary)).toMatchObject({
      otherHours: { events: 5, ...zeroPerKind(), conference: 5 },
      withoutTime: { events: 7, ...zeroPerKind(), 'voice-code': 7 },
      results: { counts: [], others: 2 },
      chargesTooLong: 3,
      kinds: { conference: { chargesTooLong: 3 } }
    })
  })

  it('has totals that equal the sums of their parts, and no phone number, for any payloads', () => {
    assertProperty(
      50,
      fc.property(payloads, (list) => {
        const data = dataOf(summaryOf(statisticsOf(list)))
        const kinds = data.kinds as Readonly<Record<string, Data>>
        const sum = (key: string): bigint =>
          KIND_ORDER.reduce((total, kind) => total + BigInt(kinds[kind]?.[key] as string), 0n)
        for (const key of ['answered', 'talkSeconds', 'billedSeconds', 'chargesTooLong']) {
          expect(BigInt(data[key] as string)).toBe(sum(key))
        }
        expect(BigInt(data.totalEvents as number)).toBe(sum('events'))
        const hours = [...(data.hours as readonly Data[]), data.otherHours as Data, data.withoutTime as Data]
        expect(hours.reduce((total, { events }) => total + (events as number), 0)).toBe(data.totalEvents)
        expect(JSON.stringify(data)).not.toContain('13800000001')
      })
    )
  })
})
