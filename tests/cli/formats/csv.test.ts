import fc from 'fast-check'
import { COLUMNS, csv, csvRow } from '../../../src/cli/formats/csv'
import { plainEvent } from '../../../src/events/event-json'
import { CHINA_UTC_OFFSET } from '../../../src/options'
import { eventsOf } from '../../support/arbitraries/events'
import { assertProperty, expectSame } from '../../support/property'
import { readCsv } from './read-csv'

const LEGS: readonly string[] = ['caller', 'called']

describe('COLUMNS', () => {
  it('lists the kind, the fields of all kinds in the order of their first occurrence, and extra', () => {
    expect(COLUMNS).toStrictEqual([
      'kind',
      ...['requestId', 'appId', 'phoneNumber', 'answerTime', 'releaseTime', 'durationSeconds', 'charge'],
      ...['caller.number', 'caller.answerTime', 'caller.releaseTime'],
      ...['called.number', 'called.answerTime', 'called.releaseTime'],
      ...['recordingUrl', 'stateDesc', 'customParm'],
      ...['src', 'dst', 'timestamp', 'state'],
      'conferenceId',
      'extra'
    ])
  })

  it('is the first line of the table', () => {
    expect(readCsv(csv.events?.begin ?? '')).toStrictEqual([[...COLUMNS]])
  })
})

describe('csvRow', () => {
  it('has a column for every field of every event, and no other', () => {
    const seen = new Set<string>()
    assertProperty(
      200,
      fc.property(eventsOf(), (event) => {
        for (const [name, value] of Object.entries(event) as [string, object][]) {
          if (LEGS.includes(name)) for (const own of Object.keys(value)) seen.add(`${name}.${own}`)
          else seen.add(name)
        }
        for (const column of seen) expectSame(COLUMNS.includes(column), true)
      })
    )
    expect([...seen].sort()).toStrictEqual([...COLUMNS].sort())
  })

  it('has a cell for every column', () => {
    assertProperty(
      200,
      fc.property(eventsOf(), (event) => {
        const row = csvRow(plainEvent(event, CHINA_UTC_OFFSET, '+08:00'))
        expectSame(row.length, COLUMNS.length)
        expectSame(row[0], event.kind)
      })
    )
  })

  it.each<[string, unknown, string]>([
    ['charge', '00.10', '00.10'],
    ['durationSeconds', 0, '0'],
    ['recordingUrl', null, ''],
    ['customParm', '', ''],
    ['customParm', 'a\r\nb', 'a\r\nb'],
    ['stateDesc', [], ''],
    ['state', { code: 'unrecognised', text: '新词' }, '新词'],
    ['extra', {}, ''],
    ['extra', { text: 'x' }, '{"text":"x"}'],
    ['extra', { extra: {} }, '{"extra":{}}']
  ])('writes %s %j as %j', (column, value, cell) => {
    expect(csvRow({ extra: {}, [column]: value })).toStrictEqual(
      COLUMNS.map((name) => (name === column ? cell : ''))
    )
  })

  it('leaves the cells of a missing or empty leg empty', () => {
    const filled = { 'caller.number': '13800000001', kind: 'callback-cdr' }
    expect(
      csvRow({ kind: 'callback-cdr', caller: { number: '13800000001' }, called: null, extra: {} })
    ).toStrictEqual(COLUMNS.map((name) => (filled as Readonly<Record<string, string>>)[name] ?? ''))
  })
})
