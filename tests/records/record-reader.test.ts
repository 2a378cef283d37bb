import type { Issue } from '../../src'
import { ambiguousKey } from '../../src/diagnostics/create-issue'
import { REJECTED } from '../../src/records/record-reader'
import type { RecordTable } from '../../src/records/record-table'
import type { WireRecord } from '../../src/records/wire-record'
import {
  GOOD,
  KNOWN_KEYS,
  lastOf,
  type Outcome,
  read,
  readerAt5,
  repairsOf,
  TICKET,
  ticket,
  type Ticket,
  WITHOUT_SINCE
} from './ticket'

const withoutFid: RecordTable<Pick<Ticket, 'id' | 'extra'>> = {
  fid: null,
  names: new Set(['no']),
  read: (wire, field) => ({ id: field.id(wire.no, 'no'), extra: field.extra() })
}

const extraOf = ({ ticket }: Outcome): WireRecord | undefined =>
  ticket === REJECTED ? undefined : ticket.extra

describe('RecordReader.read', () => {
  it('reads a record by its table', () => {
    expect(read(GOOD)).toStrictEqual({ ticket: TICKET, issues: [], repairs: [] })
  })

  it.each([undefined, null, ''])('returns null for an optional field of %j', (since) => {
    expect(read({ ...GOOD, since }).ticket).toStrictEqual({ ...TICKET, since: null })
  })

  it('returns null for an optional field that is absent', () => {
    expect(read(WITHOUT_SINCE).ticket).toStrictEqual({ ...TICKET, since: null })
  })

  it('keeps the fields that the table does not know, as sent and in their order', () => {
    const outcome = read({ z: [1], ...GOOD, ' a ': null, Fid: 9 })
    expect(JSON.stringify(extraOf(outcome))).toBe('{"z":[1]," a ":null,"Fid":9}')
  })

  it('keeps the fields that the table does not know if an optional field is absent', () => {
    expect(read({ ...WITHOUT_SINCE, x: 1 }).ticket).toStrictEqual({ ...TICKET, since: null, extra: { x: 1 } })
  })

  it('returns a frozen empty object as extra', () => {
    expect(Object.isFrozen(extraOf(read(GOOD)))).toBe(true)
  })

  it('reads times at the offset of the settings', () => {
    const since = new Date('2016-02-02T11:19:36Z')
    expect(read(GOOD, { utcOffset: 'Z' }).ticket).toStrictEqual({ ...TICKET, since })
  })

  it('reads a record of a table without fid', () => {
    const reader = readerAt5()
    expect(reader.read(withoutFid, { no: 17, fid: '9' })).toStrictEqual({ id: '17', extra: { fid: '9' } })
  })

  it('returns a record whose fields come from its prototype, and keeps unknown fields of its own', () => {
    const wire = Object.assign(Object.create(GOOD) as object, { x: 1 }) as WireRecord
    expect(read(wire).ticket).toStrictEqual({ ...TICKET, extra: { x: 1 } })
  })
})

describe('the keys of a record', () => {
  /** How often the keys are listed: once to count them, and once more to find those that the table does not know. */
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
    ['and valid', GOOD],
    ['and one is null', { ...GOOD, since: null }],
    ['and invalid', { ...GOOD, no: [], since: 0, minutes: 'x' }],
    [
      'and need repairs',
      { no: ' 17 ', fid: ' 9 ', holder: '张三 ', since: ' 2016-02-0211:19:36', minutes: ' 3 ' }
    ],
    ['and only the last one is absent', withoutLast]
  ])('are not searched if all are in the table %s', (_name, wire) => {
    expect(timesListed(wire)).toBe(1)
  })

  it.each<[string, WireRecord]>([
    ['a field before others is absent', WITHOUT_SINCE],
    ['one is not in the table', { ...GOOD, x: 1 }],
    ['one has whitespace around it', { ...withoutLast, ' minutes ': '3' }],
    ['several are absent or unknown', { x: 1, ' y ': 2 }]
  ])('are searched once if %s', (_name, wire) => {
    expect(timesListed(wire)).toBe(2)
  })
})

describe('a table that calls extra before its fields', () => {
  const extraFirst: RecordTable<Ticket> = {
    ...ticket,
    read: (wire, field) => {
      const extra = field.extra()
      return {
        id: field.id(wire.no, 'no'),
        holder: field.text(wire.holder, 'holder'),
        since: field.optionalTime(wire.since, 'since'),
        minutes: field.seconds(wire.minutes, 'minutes'),
        extra
      }
    }
  }

  it.each<[string, WireRecord]>([
    ['clean keys', GOOD],
    ['unknown keys', { z: 1, ...GOOD, ' a ': 2 }],
    ['an absent key', WITHOUT_SINCE],
    ['padded keys', { ' no ': ' 17 ', fid: '9', 'holder\n': '张三', minutes: '3', x: 1 }],
    ['a duplicate key', { ...GOOD, ' minutes ': '4', minutes: 'x' }],
    ['no keys', {}]
  ])('reads the same from a record with %s', (_name, wire) => {
    const [usual, early] = [ticket, extraFirst].map((table) => {
      const reader = readerAt5()
      const event = reader.read(table, wire)
      return { event, issues: reader.issues(), repairs: repairsOf(reader) }
    })
    expect(early).toStrictEqual(usual)
  })
})

describe('each field type', () => {
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

  it('has a method that reads by its rules', () => {
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

  it('is required or optional', () => {
    const reader = readerAt5()
    expect(reader.read(everyType, {})).toBe(REJECTED)
    expect(reader.issues().map(({ code, path }) => [code, lastOf(path)])).toStrictEqual([
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

  it.each(['8', 8, '', '09', '9.0', 9.5, true, [], {}, ['9']])('must not be %j', (fid) => {
    expect(read({ ...GOOD, fid })).toStrictEqual({
      ticket: REJECTED,
      issues: [['invalid-field', 'fid']],
      repairs: []
    })
  })

  it.each([null, undefined])('is missing if it is %j', (fid) => {
    expect(read({ ...GOOD, fid }).issues).toStrictEqual([['missing-field', 'fid']])
  })

  it('is named in the message', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, fid: '8' })
    expect(reader.issues()).toStrictEqual([
      {
        code: 'invalid-field',
        message: '`fid` must be fid 9 (got a string of length 1)',
        path: ['cdr', 5, 'fid'],
        expected: 'fid 9',
        received: 'a string of length 1',
        reason: { word: 'string', length: 1 }
      }
    ])
  })
})

describe('RecordReader.reject', () => {
  it('rejects a record that no table can read, after its ambiguous keys', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'x'], KNOWN_KEYS)]
    const reader = readerAt5(undefined, ambiguous)
    const issue: Issue = { code: 'unknown-kind', message: '`fid` must be another', path: ['cdr', 5, 'fid'] }
    expect(reader.reject(issue)).toBe(REJECTED)
    expect(reader.issues()).toStrictEqual([...ambiguous, issue])
  })
})

describe('RecordReader.begin', () => {
  it('forgets the issues and repairs of the record before', () => {
    const reader = readerAt5(undefined, [ambiguousKey(['cdr', 5, 'x'], KNOWN_KEYS)])
    reader.read(ticket, { ...GOOD, no: ' 17 ', minutes: 'x', y: 1 })
    reader.begin(6)
    expect(reader.read(ticket, GOOD)).toStrictEqual(TICKET)
    expect([reader.issues(), repairsOf(reader), reader.hasRepairs()]).toStrictEqual([[], [], false])
  })

  it('makes paths without the envelope for a record outside', () => {
    const reader = readerAt5()
    reader.begin(undefined)
    reader.read(ticket, { ...GOOD, minutes: 'x' })
    expect(reader.issues().map(({ path }) => path)).toStrictEqual([['minutes']])
  })
})

describe('RecordReader.issues', () => {
  it('returns a list of its own, which the next record does not change', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, minutes: 'x' })
    const issues = reader.issues()
    expect(reader.issues()).not.toBe(issues)
    reader.begin(6)
    reader.read(ticket, { ...GOOD, no: '' })
    expect(issues.map(({ path }) => path)).toStrictEqual([['cdr', 5, 'minutes']])
  })
})
