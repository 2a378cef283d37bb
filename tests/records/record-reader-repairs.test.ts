import type { Repair } from '../../src'
import { REJECTED } from '../../src/records/record-reader'
import type { WireRecord } from '../../src/records/wire-record'
import { GOOD, read, readerAt5, repairsOf, TICKET, ticket, WITHOUT_SINCE } from './ticket'

describe('the repairs of a record', () => {
  it('are those of keys in the order sent, then of the fid, then of values in the order of the table', () => {
    const wire = {
      ' minutes': ' 3 ',
      fid: ' 9',
      'holder\n': '张三',
      since: ' 2016-02-0211:19:36\t',
      no: '17 '
    }
    expect(read(wire)).toStrictEqual({
      ticket: TICKET,
      issues: [],
      repairs: [
        ['padded-key', 'minutes'],
        ['padded-key', 'holder'],
        ['padded-value', 'fid'],
        ['padded-value', 'no'],
        ['padded-value', 'since'],
        ['glued-timestamp', 'since'],
        ['padded-value', 'minutes']
      ]
    })
  })

  it.each([
    ['glued-timestamp', 'since', { ...GOOD, since: '2016-02-0211:19:36' }],
    ['padded-value', 'since', { ...GOOD, since: ' 2016-02-02 11:19:36' }],
    [
      'padded-key',
      'no',
      { ' no': '17', fid: '9', holder: '张三', since: '2016-02-02 11:19:36', minutes: '3' }
    ]
  ])('are only %s of %s if there is one fault', (code, name, wire) => {
    expect(read(wire)).toStrictEqual({ ticket: TICKET, issues: [], repairs: [[code, name]] })
  })

  it('have the clean path of the record', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, no: ' 17 ' })
    expect(repairsOf(reader)).toStrictEqual([{ code: 'padded-value', path: ['cdr', 5, 'no'] }])
  })

  it('are not listed twice for a record with unknown fields', () => {
    expect(read({ ...GOOD, minutes: ' 3 ', x: 1 }).repairs).toStrictEqual([['padded-value', 'minutes']])
  })

  it.each([
    ['no', ' '],
    ['since', 'never'],
    ['since', ' 2015-02-29 11:19:36 '],
    ['since', '2015-02-2911:19:36'],
    ['minutes', ' '],
    ['minutes', ' -3 '],
    ['fid', ' 8 ']
  ])('do not make %s of %j valid', (name, value) => {
    expect(read({ ...GOOD, [name]: value }).issues).toStrictEqual([['invalid-field', name]])
  })

  it('turn an optional field of whitespace into null', () => {
    expect(read({ ...GOOD, since: ' ' })).toStrictEqual({
      ticket: { ...TICKET, since: null },
      issues: [],
      repairs: [['padded-value', 'since']]
    })
  })

  it.each<[string, string, WireRecord]>([
    ['padded-value', 'minutes', { ...GOOD, minutes: ' 3 ' }],
    ['padded-value', 'no', { ...GOOD, no: '17\n' }],
    ['padded-value', 'fid', { ...GOOD, fid: ' 9 ' }],
    ['padded-value', 'since', { ...GOOD, since: ' 2016-02-02 11:19:36' }],
    ['padded-value', 'since', { ...GOOD, since: ' 2016-02-0211:19:36' }],
    ['glued-timestamp', 'since', { ...GOOD, since: ' 2016-02-0211:19:36' }],
    ['glued-timestamp', 'since', { ...GOOD, since: '2016-02-0211:19:36' }]
  ])('reject the value if disabled: %s of %s', (off, name, wire) => {
    const on = (['padded-key', 'padded-value', 'glued-timestamp'] as const).filter((code) => code !== off)
    expect(read(wire, { repair: on })).toStrictEqual({
      ticket: REJECTED,
      issues: [['invalid-field', name]],
      repairs: []
    })
  })

  it.each(['minutes', 'since', 'fid', 'no'] as const)('reject the padded key of %s if disabled', (name) => {
    const { [name]: value, ...rest } = GOOD
    expect(
      read({ ...rest, [` ${name} `]: value }, { repair: ['padded-value', 'glued-timestamp'] })
    ).toStrictEqual({
      ticket: REJECTED,
      issues: [['missing-field', name]],
      repairs: []
    })
  })

  it('do not report a key as missing that occurs with and without whitespace, if disabled', () => {
    expect(read({ ...GOOD, ' minutes ': '4' }, { repair: false }).issues).toStrictEqual([
      ['ambiguous-key', 'minutes']
    ])
  })

  it('change nothing for absent fields if disabled', () => {
    expect(read({ ...WITHOUT_SINCE, x: 1 }, { repair: false }).ticket).toStrictEqual({
      ...TICKET,
      since: null,
      extra: { x: 1 }
    })
    const reader = readerAt5({ repair: false })
    reader.read(ticket, { no: '17', fid: '9', minutes: '3', x: 1 })
    expect(reader.issues().map(({ message }) => message)).toStrictEqual([
      '`holder` is missing; it must be a string or a whole number up to 2^53 - 1'
    ])
  })

  it('leave unknown keys with whitespace alone if disabled', () => {
    expect(read({ ...GOOD, ' x ': ' 1 ' }, { repair: false }).ticket).toStrictEqual({
      ...TICKET,
      extra: { ' x ': ' 1 ' }
    })
  })

  it('are empty, and hasRepairs returns false, if nothing was repaired', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, x: 1 })
    expect([repairsOf(reader), reader.hasRepairs()]).toStrictEqual([[], false])
  })

  it.each<[string, WireRecord]>([
    ['a key', { no: '17', fid: '9', holder: '张三', ' minutes ': '3' }],
    ['a value', { ...GOOD, minutes: ' 3' }]
  ])('make hasRepairs return true: %s', (_name, wire) => {
    const reader = readerAt5()
    reader.read(ticket, wire)
    expect(reader.hasRepairs()).toBe(true)
  })

  it('are added to the end of a list', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, no: ' 17 ' })
    const repairs: Repair[] = [{ code: 'byte-order-mark', offset: 0 }]
    reader.addRepairsTo(repairs)
    expect(repairs.map(({ code }) => code)).toStrictEqual(['byte-order-mark', 'padded-value'])
  })
})
