import type { Issue, Path } from '../../src'
import { ambiguousKey } from '../../src/issue/make-issue'
import { type DecodeOptions, settingsOf } from '../../src/options'
import { RecordReader } from '../../src/record/record-reader'
import type { RecordTable } from '../../src/record/record-table'
import type { WireRecord } from '../../src/record/wire-record'

interface Ticket {
  readonly id: string
  readonly holder: string
  readonly since: Date | null
  readonly minutes: number
  readonly extra: WireRecord
}

/** A table as the platform could have one. */
const ticket: RecordTable<Ticket> = {
  fid: '9',
  names: new Set(['no', 'fid', 'holder', 'since', 'minutes']),
  read: (wire, field) => ({
    id: field.id(wire.no, 'no'),
    holder: field.text(wire.holder, 'holder'),
    since: field.optionalTime(wire.since, 'since'),
    minutes: field.seconds(wire.minutes, 'minutes'),
    extra: field.extra
  })
}

const withoutFid: RecordTable<Pick<Ticket, 'id' | 'extra'>> = {
  fid: null,
  names: new Set(['no']),
  read: (wire, field) => ({ id: field.id(wire.no, 'no'), extra: field.extra })
}

const GOOD = { no: '17', fid: '9', holder: '张三', since: '2016-02-02 11:19:36', minutes: '3' }
const WITHOUT_SINCE = { no: '17', fid: '9', holder: '张三', minutes: '3' }
const TICKET: Ticket = {
  id: '17',
  holder: '张三',
  since: new Date('2016-02-02T11:19:36+08:00'),
  minutes: 3,
  extra: {}
}

interface Outcome {
  readonly ticket: Ticket | undefined
  readonly issues: readonly (readonly [string, string])[]
  readonly repairs: readonly (readonly [string, string | undefined])[]
}

const lastOf = (path: Path | undefined): string => String(path?.at(-1))

/** A reader that stands at the sixth record of an envelope. */
const readerAt5 = (options?: DecodeOptions, ambiguous?: readonly Issue[]): RecordReader => {
  const reader = new RecordReader(settingsOf(options))
  reader.begin(5, ambiguous)
  return reader
}

const read = (wire: WireRecord, options?: DecodeOptions, ambiguous?: readonly Issue[]): Outcome => {
  const reader = readerAt5(options, ambiguous)
  return {
    ticket: reader.read(ticket, wire),
    issues: (reader.issues ?? []).map(({ code, path }) => [code, lastOf(path)]),
    repairs: (reader.repairs ?? []).map(({ code, path }) => [code, lastOf(path)])
  }
}

describe('RecordReader.read', () => {
  it('reads a record by its table', () => {
    expect(read(GOOD)).toStrictEqual({ ticket: TICKET, issues: [], repairs: [] })
  })

  it.each([undefined, null, ''])('takes an optional member of %j for nothing', (since) => {
    expect(read({ ...GOOD, since }).ticket).toStrictEqual({ ...TICKET, since: null })
  })

  it('takes an optional member that is absent for nothing', () => {
    expect(read(WITHOUT_SINCE).ticket).toStrictEqual({ ...TICKET, since: null })
  })

  it('keeps what the table does not know, as sent and in its order', () => {
    const outcome = read({ z: [1], ...GOOD, ' a ': null, Fid: 9 })
    expect(JSON.stringify(outcome.ticket?.extra)).toBe('{"z":[1]," a ":null,"Fid":9}')
  })

  it('keeps what the table does not know where an optional member is absent', () => {
    expect(read({ ...WITHOUT_SINCE, x: 1 }).ticket).toStrictEqual({ ...TICKET, since: null, extra: { x: 1 } })
  })

  it('has frozen nothing for extra', () => {
    expect(Object.isFrozen(read(GOOD).ticket?.extra)).toBe(true)
  })

  it('reads times at the offset of the settings', () => {
    const since = new Date('2016-02-02T11:19:36Z')
    expect(read(GOOD, { utcOffset: 'Z' }).ticket).toStrictEqual({ ...TICKET, since })
  })

  it('reads a record of a table without fid', () => {
    const reader = readerAt5()
    expect(reader.read(withoutFid, { no: 17, fid: '9' })).toStrictEqual({ id: '17', extra: { fid: '9' } })
  })
})

describe('the keys of a record', () => {
  /** How often the keys are listed: once to count them, and again to look for those that the table does not know. */
  const timesListed = (wire: WireRecord): number => {
    let times = 0
    const watched = new Proxy(wire, {
      ownKeys: (target) => {
        times++
        return Reflect.ownKeys(target)
      }
    })
    readerAt5().read(ticket, watched)
    return times
  }

  const { minutes: _, ...withoutLast } = GOOD

  it.each<[string, WireRecord]>([
    ['as they should be', GOOD],
    ['that say that there is nothing', { ...GOOD, since: null }],
    ['that are wrong', { ...GOOD, no: [], since: 0, minutes: 'x' }],
    [
      'that need repairs',
      { no: ' 17 ', fid: ' 9 ', holder: '张三 ', since: ' 2016-02-0211:19:36', minutes: ' 3 ' }
    ],
    ['up to its last, which is absent', withoutLast]
  ])('are not searched where all of them are members of the table %s', (_name, wire) => {
    expect(timesListed(wire)).toBe(1)
  })

  it.each<[string, WireRecord]>([
    ['one is absent that others may follow', WITHOUT_SINCE],
    ['one is not of the table', { ...GOOD, x: 1 }],
    ['one has blanks around it', { ...withoutLast, ' minutes ': '3' }],
    ['several are absent or not of the table', { x: 1, ' y ': 2 }]
  ])('are searched once where %s', (_name, wire) => {
    expect(timesListed(wire)).toBe(2)
  })
})

describe('each type of value', () => {
  const everyType: RecordTable<unknown> = {
    fid: null,
    names: new Set(['time', 'charge', 'state', 'url', 'words', 'text']),
    read: (wire, field) => [
      field.time(wire.time, 'time'),
      field.charge(wire.charge, 'charge'),
      field.callState(wire.state, 'state'),
      field.recordingUrl(wire.url, 'url'),
      field.stateDesc(wire.words, 'words'),
      field.freeText(wire.text, 'text')
    ]
  }

  it('is read by its own rules', () => {
    const reader = readerAt5()
    const time = '2016-02-02 11:19:36'
    expect(
      reader.read(everyType, {
        time,
        charge: '14.00',
        state: 'ring',
        url: 'NoTapes',
        words: '应答',
        text: ' a '
      })
    ).toStrictEqual([
      new Date('2016-02-02T11:19:36+08:00'),
      '14.00',
      expect.objectContaining({ text: 'ring' }),
      null,
      [expect.objectContaining({ text: '应答', code: 'answered' })],
      ' a '
    ])
  })

  it('may be absent, or must not', () => {
    const reader = readerAt5()
    expect(reader.read(everyType, {})).toBeUndefined()
    expect(reader.issues?.map(({ code, path }) => [code, lastOf(path)])).toStrictEqual([
      ['missing-field', 'time'],
      ['missing-field', 'charge'],
      ['missing-field', 'state']
    ])
    const given = { time: '2016-02-02 11:19:36', charge: '0', state: 'ring' }
    reader.begin(5)
    expect(reader.read(everyType, given)).toStrictEqual([
      expect.any(Date),
      '0',
      expect.anything(),
      null,
      [],
      null
    ])
  })
})

describe('the fid', () => {
  it.each(['9', 9, ' 9 '])('may be %j', (fid) => {
    expect(read({ ...GOOD, fid }).ticket).toStrictEqual(TICKET)
  })

  it.each(['8', 8, '', '09', '9.0', 9.5, true, [], {}, ['9']])('is not %j', (fid) => {
    expect(read({ ...GOOD, fid })).toStrictEqual({
      ticket: undefined,
      issues: [['invalid-field', 'fid']],
      repairs: []
    })
  })

  it.each([null, undefined])('is missing where it is %j', (fid) => {
    expect(read({ ...GOOD, fid }).issues).toStrictEqual([['missing-field', 'fid']])
  })

  it('is named when it is another', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, fid: '8' })
    expect(reader.issues).toStrictEqual([
      {
        code: 'invalid-field',
        message: 'fid should be fid 9, but is a string of length 1',
        path: ['cdr', 5, 'fid'],
        expected: 'fid 9',
        received: 'a string of length 1'
      }
    ])
  })
})

describe('issues', () => {
  it('are all reported, that of the fid first, the others in the order in which they are read', () => {
    expect(read({ minutes: '-3', since: 'never', holder: null, fid: '8', no: '' })).toStrictEqual({
      ticket: undefined,
      issues: [
        ['invalid-field', 'fid'],
        ['invalid-field', 'no'],
        ['missing-field', 'holder'],
        ['invalid-field', 'since'],
        ['invalid-field', 'minutes']
      ],
      repairs: []
    })
  })

  it('are all reported where members are absent', () => {
    expect(read({}).issues).toStrictEqual([
      ['missing-field', 'fid'],
      ['missing-field', 'no'],
      ['missing-field', 'holder'],
      ['missing-field', 'minutes']
    ])
  })

  it('are not reported twice for a record with members that the table does not know', () => {
    expect(read({ ...GOOD, minutes: '-3', x: 1 }).issues).toStrictEqual([['invalid-field', 'minutes']])
  })

  it('have the path of the record', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, minutes: '3 min' })
    expect(reader.issues).toStrictEqual([
      {
        code: 'invalid-field',
        message: 'minutes should be a whole number of seconds, not negative, but is a string of length 5',
        path: ['cdr', 5, 'minutes'],
        expected: 'a whole number of seconds, not negative',
        received: 'a string of length 5'
      }
    ])
  })

  it('begin with the keys that occur more than once', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'x', 'y'])]
    expect(read({ ...GOOD, no: '', minutes: '3', ' minutes ': '4' }, {}, ambiguous).issues).toStrictEqual([
      ['ambiguous-key', 'y'],
      ['ambiguous-key', 'minutes'],
      ['invalid-field', 'no']
    ])
  })

  it('name a key once that occurs more than once in both ways', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'minutes'], { offset: 7, line: 1, column: 8 })]
    expect(read({ ...GOOD, ' minutes ': '4' }, {}, ambiguous).issues).toStrictEqual([
      ['ambiguous-key', 'minutes']
    ])
  })

  it('name an ambiguous key in place of what else is wrong under it', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'no'])]
    expect(read({ ...GOOD, no: '', minutes: 'x', ' minutes ': '4' }, {}, ambiguous).issues).toStrictEqual([
      ['ambiguous-key', 'no'],
      ['ambiguous-key', 'minutes']
    ])
  })

  it('refuse a record that is good but for its keys', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'minutes'])]
    expect(read(GOOD, {}, ambiguous)).toStrictEqual({
      ticket: undefined,
      issues: [['ambiguous-key', 'minutes']],
      repairs: []
    })
  })
})

describe('repairs', () => {
  it('are those of keys in the order sent, then of the fid, then of values in the order in which they are read', () => {
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
  ])('are no others than %s of %s, where there is one fault', (code, name, wire) => {
    expect(read(wire)).toStrictEqual({ ticket: TICKET, issues: [], repairs: [[code, name]] })
  })

  it('have the clean path of the record', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, no: ' 17 ' })
    expect(reader.repairs).toStrictEqual([{ code: 'padded-value', path: ['cdr', 5, 'no'] }])
  })

  it('are not listed twice for a record with members that the table does not know', () => {
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
  ])('do not help %s where it is %j', (name, value) => {
    expect(read({ ...GOOD, [name]: value }).issues).toStrictEqual([['invalid-field', name]])
  })

  it('make an optional member of blanks into nothing', () => {
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
  ])('that are off refuse the value: %s of %s', (off, name, wire) => {
    const on = (['padded-key', 'padded-value', 'glued-timestamp'] as const).filter((code) => code !== off)
    expect(read(wire, { repair: on })).toStrictEqual({
      ticket: undefined,
      issues: [['invalid-field', name]],
      repairs: []
    })
  })

  it.each(['minutes', 'since', 'fid', 'no'] as const)('that are off refuse the padded key of %s', (name) => {
    const { [name]: value, ...rest } = GOOD
    expect(
      read({ ...rest, [` ${name} `]: value }, { repair: ['padded-value', 'glued-timestamp'] })
    ).toStrictEqual({
      ticket: undefined,
      issues: [['missing-field', name]],
      repairs: []
    })
  })

  it('that are off do not call a key missing that is there, beside one with blanks', () => {
    expect(read({ ...GOOD, ' minutes ': '4' }, { repair: false }).issues).toStrictEqual([
      ['ambiguous-key', 'minutes']
    ])
  })

  it('that are off change nothing for members that are absent', () => {
    expect(read({ ...WITHOUT_SINCE, x: 1 }, { repair: false }).ticket).toStrictEqual({
      ...TICKET,
      since: null,
      extra: { x: 1 }
    })
    const reader = readerAt5({ repair: false })
    reader.read(ticket, { no: '17', fid: '9', minutes: '3', x: 1 })
    expect(reader.issues?.map(({ message }) => message)).toStrictEqual([
      'holder is missing, expected a string or a whole number up to 2^53 - 1'
    ])
  })

  it('that are off leave unknown keys with blanks alone', () => {
    expect(read({ ...GOOD, ' x ': ' 1 ' }, { repair: false }).ticket).toStrictEqual({
      ...TICKET,
      extra: { ' x ': ' 1 ' }
    })
  })
})

describe('RecordReader.reject', () => {
  it('refuses a record that no table can read, after its ambiguous keys', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'x'])]
    const reader = readerAt5(undefined, ambiguous)
    const issue: Issue = { code: 'unknown-kind', message: 'fid should be another', path: ['cdr', 5, 'fid'] }
    expect(reader.reject(issue)).toBeUndefined()
    expect(reader.issues).toStrictEqual([...ambiguous, issue])
  })
})

describe('RecordReader.begin', () => {
  it('forgets what was found in the record before', () => {
    const reader = readerAt5(undefined, [ambiguousKey(['cdr', 5, 'x'])])
    reader.read(ticket, { ...GOOD, no: ' 17 ', minutes: 'x', y: 1 })
    reader.begin(6)
    expect(reader.read(ticket, GOOD)).toStrictEqual(TICKET)
    expect([reader.issues, reader.repairs]).toStrictEqual([undefined, undefined])
  })

  it('has no path for a record out of its envelope', () => {
    const reader = readerAt5()
    reader.begin(undefined)
    reader.read(ticket, { ...GOOD, minutes: 'x' })
    expect(reader.issues?.map(({ path }) => path)).toStrictEqual([['minutes']])
  })
})
