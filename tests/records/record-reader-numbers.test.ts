import { JsonNumber } from '../../src/fields/json-number'
import { type DecodeOptions, settingsOf } from '../../src/options'
import type { RecordLosses } from '../../src/records/group-by-record'
import { RecordReader, REJECTED } from '../../src/records/record-reader'
import type { RecordTable } from '../../src/records/record-table'
import type { WireRecord } from '../../src/records/wire-record'
import { GOOD, KNOWN_KEYS, readerAt5, repairsOf, TICKET, ticket } from './ticket'

const LONG = '20180635240289460415365120401'

const everyType: RecordTable<unknown> = {
  fid: null,
  names: new Set(['id', 'text', 'seconds', 'charge', 'state', 'free', 'time', 'since', 'url', 'words']),
  read: (wire, field) => ({
    id: field.id(wire.id, 'id'),
    text: field.text(wire.text, 'text'),
    seconds: field.seconds(wire.seconds, 'seconds'),
    charge: field.charge(wire.charge, 'charge'),
    state: field.callState(wire.state, 'state'),
    free: field.freeText(wire.free, 'free'),
    time: field.time(wire.time, 'time'),
    since: field.optionalTime(wire.since, 'since'),
    url: field.recordingUrl(wire.url, 'url'),
    words: field.stateDesc(wire.words, 'words'),
    extra: field.extra()
  })
}

const VALID = { id: '1', text: '', seconds: '3', charge: '0', state: 'answer', time: '2016-02-02 11:19:36' }

const READ = {
  id: '1',
  text: '',
  seconds: 3,
  charge: '0',
  state: { code: 'answer', text: 'answer' },
  free: null,
  time: new Date('2016-02-02T11:19:36+08:00'),
  since: null,
  url: null,
  words: [],
  extra: {}
}

const lossesOf = (numbers: Readonly<Record<string, string>>): RecordLosses => ({
  issues: [],
  numbers: new Map(Object.entries(numbers))
})

/** Reads a bare record with numbers whose digits are known. */
const readBy = <T>(
  table: RecordTable<T>,
  wire: WireRecord,
  numbers: Readonly<Record<string, string>>,
  options?: DecodeOptions
) => {
  const reader = new RecordReader(settingsOf(options), KNOWN_KEYS)
  reader.begin(undefined, lossesOf(numbers))
  const event = reader.read(table, wire)
  const issues = reader.issues().map(({ path, message }) => [...path, message])
  return { event, issues, repairs: repairsOf(reader), hasOtherKeys: reader.hasOtherKeys() }
}

const read = (wire: WireRecord, numbers: Readonly<Record<string, string>>, options?: DecodeOptions) =>
  readBy(everyType, wire, numbers, options)

describe('a number whose digits are known', () => {
  it.each<[string, string, unknown]>([
    ['id', LONG, LONG],
    ['id', '1e+21', '1000000000000000000000'],
    ['text', LONG, LONG],
    ['text', '12345678901234567890.0', '12345678901234567890'],
    ['free', `-${LONG}`, `-${LONG}`],
    ['state', LONG, { code: 'unrecognised', text: LONG }],
    ['charge', '0.1234567890123456789', '0.1234567890123456789'],
    ['charge', '1.234567890123456789e-3', '0.001234567890123456789'],
    ['charge', LONG, LONG],
    ['seconds', '9007199254740991', 9_007_199_254_740_991]
  ])('is read as the %s %s', (name, digits, value) => {
    expect(read({ ...VALID, [name]: digits }, { [name]: digits })).toStrictEqual({
      event: { ...READ, [name]: value },
      issues: [],
      repairs: [],
      hasOtherKeys: false
    })
    expect(read({ ...VALID, [name]: Number(digits) }, { [name]: digits }).event).toStrictEqual({
      ...READ,
      [name]: value
    })
  })

  it.each<[string, string, string]>([
    ['id', '12345678901234567890.5', 'a number above 2^53 - 1'],
    ['id', '-12345678901234567890.5', 'a negative number'],
    ['text', '0.1234567890123456789', 'a number with a fraction'],
    ['seconds', LONG, 'a number above 2^53 - 1'],
    ['seconds', '1e400', 'Infinity'],
    ['seconds', '1.234567890123456789e-7', 'a number with an exponent'],
    ['charge', '-0.1234567890123456789', 'a negative number with a fraction'],
    ['charge', '1e1001', 'Infinity'],
    ['time', '20160202111936000000', 'a number above 2^53 - 1'],
    ['since', '20160202111936000000', 'a number above 2^53 - 1'],
    ['url', LONG, 'a number above 2^53 - 1'],
    ['words', LONG, 'a number above 2^53 - 1']
  ])('is invalid as the %s %s, which is called a number, not a string', (name, digits, received) => {
    const { event, issues, repairs } = read({ ...VALID, [name]: digits }, { [name]: digits })
    expect(event).toBe(REJECTED)
    expect(issues.map(([key]) => key)).toStrictEqual([name])
    expect(issues.map(([, message]) => message)).toStrictEqual([expect.stringContaining(`(got ${received})`)])
    expect(repairs).toStrictEqual([])
  })

  it('is read where whitespace is around its key', () => {
    const { charge: _, ...rest } = VALID
    expect(
      read({ ...rest, ' charge ': '0.1234567890123456789' }, { ' charge ': '0.1234567890123456789' })
    ).toStrictEqual({
      event: { ...READ, charge: '0.1234567890123456789' },
      issues: [],
      repairs: [{ code: 'padded-key', path: ['charge'] }],
      hasOtherKeys: true
    })
  })

  it('is read by its digits, not as a string, where whitespace is around its key', () => {
    const { charge: _, ...rest } = VALID
    expect(read({ ...rest, ' charge ': '1.5e17' }, { ' charge ': '1.5e17' }).event).toStrictEqual({
      ...READ,
      charge: '150000000000000000'
    })
  })

  it('is rejected with its key where that is padded and the repair is disabled', () => {
    const { charge: _, ...rest } = VALID
    const { event, issues } = read(
      { ...rest, ' charge ': '1e400' },
      { ' charge ': '1e400' },
      { repair: false }
    )
    expect(event).toBe(REJECTED)
    expect(issues).toStrictEqual([
      [
        'charge',
        '`charge` is missing; its key has whitespace around it, and the repair padded-key is disabled'
      ]
    ])
  })

  it('stays as it is in a field that the table does not know', () => {
    const wire = { ...VALID, x: '1e400', ' y ': '2e400', z: 1e16 }
    const { event, hasOtherKeys } = read(wire, { x: '1e400', ' y ': '2e400', z: '10000000000000000' })
    expect(event).toStrictEqual({ ...READ, extra: { x: '1e400', ' y ': '2e400', z: 1e16 } })
    expect(hasOtherKeys).toBe(true)
  })

  it('is never left in extra as a JsonNumber, also beside a field of the table', () => {
    const { event } = read({ ...VALID, id: LONG, x: '1e400' }, { id: LONG, x: '1e400' })
    const { extra } = event as { readonly extra: Readonly<Record<string, unknown>> }
    expect(Object.values(extra).some((value) => value instanceof JsonNumber)).toBe(false)
    expect(event).toStrictEqual({ ...READ, id: LONG, extra: { x: '1e400' } })
  })

  it('is ambiguous with a second field of its name', () => {
    const { event, issues } = read({ ...VALID, id: LONG, ' id ': '1' }, { id: LONG })
    expect(event).toBe(REJECTED)
    expect(issues).toStrictEqual([['id', 'a key occurs more than once, so its value is uncertain']])
  })

  it('leaves the record unchanged', () => {
    const wire = Object.freeze({ ...VALID, id: LONG, x: '1e400' })
    read(wire, { id: LONG, x: '1e400' })
    expect(wire).toStrictEqual({ ...VALID, id: LONG, x: '1e400' })
  })

  it('is compared with the fid', () => {
    expect(readBy(ticket, { ...GOOD, fid: 9 }, { fid: '9' }).event).toStrictEqual(TICKET)
    expect(readBy(ticket, { ...GOOD, fid: '9.5' }, { fid: '9.5' }).issues).toStrictEqual([
      ['fid', '`fid` must be fid 9 (got a number with a fraction)']
    ])
  })

  it('is forgotten with the record', () => {
    const reader = readerAt5()
    reader.begin(5, lossesOf({ no: LONG }))
    expect(reader.read(ticket, { ...GOOD, no: LONG })).toStrictEqual({ ...TICKET, id: LONG })
    reader.begin(6)
    expect(reader.read(ticket, GOOD)).toStrictEqual(TICKET)
  })

  it('keeps a field called __proto__ as a field', () => {
    const wire = JSON.parse(
      '{"__proto__":{"no":"8"},"no":"1","fid":"9","holder":"","minutes":"3"}'
    ) as WireRecord
    const { event } = readBy(ticket, wire, { no: LONG })
    const { id, extra } = event as { readonly id: string; readonly extra: object }
    expect([id, JSON.stringify(extra)]).toStrictEqual([LONG, '{"__proto__":{"no":"8"}}'])
  })
})

describe('the same number in a parsed value', () => {
  it.each([1e16, 9_007_199_254_740_992, 2e28])('is no id: %d', (id) => {
    expect(read({ ...VALID, id }, {}).issues).toStrictEqual([
      [
        'id',
        '`id` must be a string or a whole number up to 2^53 - 1, not empty (got a number above 2^53 - 1)'
      ]
    ])
  })
})
