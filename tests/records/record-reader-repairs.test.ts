import { type Repair, REPAIR_CODES, type RepairCode } from '../../src'
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

describe('the repair zero-time', () => {
  const ZERO = '1970-01-01 08:00:00'
  const never = { ...TICKET, since: null }

  it.each<[string, readonly string[]]>([
    [ZERO, ['zero-time']],
    ['1999-12-31 23:59:59.999', ['zero-time']],
    ['0000-00-00 00:00:00', ['zero-time']],
    [` ${ZERO} `, ['padded-value', 'zero-time']],
    ['1970-01-0108:00:00', ['glued-timestamp', 'zero-time']],
    ['0000-00-0000:00:00.000', ['glued-timestamp', 'zero-time']],
    ['\t0001-01-0100:00:00', ['padded-value', 'glued-timestamp', 'zero-time']]
  ])('reads %j as no time', (since, codes) => {
    const repairs = codes.map((code) => [code, 'since'])
    expect(read({ ...GOOD, since })).toStrictEqual({ ticket: never, issues: [], repairs })
    const { since: _, ...rest } = GOOD
    expect(read({ ...rest, ' since ': since })).toStrictEqual({
      ticket: never,
      issues: [],
      repairs: [['padded-key', 'since'], ...repairs]
    })
  })

  it.each(['2000-01-01 00:00:00', ''])('leaves %j alone', (since) => {
    expect(read({ ...GOOD, since }).repairs).toStrictEqual([])
  })

  it.each(['1970-02-30 08:00:00', '1970-01-01', '0000-00-00', '1970-01-01T08:00:00', '0000-00-00 00:00:01'])(
    'does not read %j as no time',
    (since) => {
      expect(read({ ...GOOD, since }).issues).toStrictEqual([['invalid-field', 'since']])
    }
  )

  it.each<[string, RepairCode, string]>([
    [ZERO, 'zero-time', 'a time before the year 2000'],
    ['0000-00-00 00:00:00', 'zero-time', 'a date that does not exist'],
    [` ${ZERO} `, 'zero-time', 'a string with whitespace around it'],
    [` ${ZERO} `, 'padded-value', 'a string with whitespace around it'],
    ['1970-01-0108:00:00', 'glued-timestamp', 'a time without the space between date and time of day'],
    [' 2016-02-02 11:19:36', 'padded-value', 'a string with whitespace around it']
  ])('and others say so where they are disabled: %j without %s', (since, off, received) => {
    const reader = readerAt5({ repair: REPAIR_CODES.filter((code) => code !== off) })
    expect(reader.read(ticket, { ...GOOD, since })).toBe(REJECTED)
    const expected = 'a time that exists, from the year 2000 on, as YYYY-MM-DD HH:mm:ss[.SSS]'
    expect(reader.issues()).toStrictEqual([
      {
        code: 'invalid-field',
        message: `\`since\` must be ${expected} (got ${received}; the repair ${off} is disabled)`,
        path: ['cdr', 5, 'since'],
        expected,
        received,
        reason: { word: 'disabled-repair', repair: off }
      }
    ])
    expect(repairsOf(reader)).toStrictEqual([])
  })

  it('names the first disabled repair of several', () => {
    const reader = readerAt5({ repair: false })
    reader.read(ticket, { ...GOOD, since: ` 1970-01-0108:00:00` })
    expect(reader.issues().map(({ reason }) => reason)).toStrictEqual([
      { word: 'disabled-repair', repair: 'padded-value' }
    ])
  })
})
