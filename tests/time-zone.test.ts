import { runInThisContext } from 'node:vm'
import fc from 'fast-check'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { decode, encode, eventKey, type CallbackEvent } from '../src'
import { goodFixtures } from './support/fixtures'
import { readable } from './support/readable'
import { timeTexts } from './support/arbitraries/times'

/** Time zones of the host, with their offsets from UTC in minutes in January and July of 2016; west is positive. */
const ZONES = [
  { zone: 'UTC', offsets: [0, 0] },
  { zone: 'Asia/Shanghai', offsets: [-480, -480] },
  { zone: 'America/New_York', offsets: [300, 240] },
  { zone: 'Asia/Kolkata', offsets: [-330, -330] },
  { zone: 'Pacific/Apia', offsets: [-840, -780] },
  { zone: 'Europe/London', offsets: [0, -60] },
  { zone: 'Australia/Lord_Howe', offsets: [-660, -630] }
]

/** Times that one of the zones skips or has twice, and China time at the moment when its clocks change. */
const CHANGES = [
  // America/New_York
  ...[
    '2016-03-13 02:30:00',
    '2016-03-13 14:59:59',
    '2016-03-13 15:00:00',
    '2016-11-06 01:30:00',
    '2016-11-06 14:00:00'
  ],
  // Pacific/Apia, which skipped a day
  ...['2011-12-30 00:00:00', '2011-12-30 12:00:00', '2011-12-30 17:59:59', '2011-12-30 18:00:00'],
  // Asia/Shanghai, which had a summer time from 1986 to 1991 and its own mean time until 1901
  ...[
    '1986-05-04 00:30:00',
    '1986-05-04 02:30:00',
    '1991-09-15 00:30:00',
    '1991-09-15 01:30:00',
    '1900-12-31 23:54:17'
  ],
  // Europe/London and Australia/Lord_Howe
  ...['2016-03-27 01:30:00', '2016-10-30 01:30:00', '2016-04-03 01:45:00', '2016-10-02 02:15:00'],
  ...['0000-01-01 00:00:00', '1970-01-01 00:00:00', '2016-02-29 23:59:59', '9999-12-31 23:59:59']
]

// Each test file has a copy of the environment, which does not affect the clock. This is the one of the process.
const environment = runInThisContext('process.env') as NodeJS.ProcessEnv
const before = environment.TZ

afterAll(() => {
  if (before === undefined) delete environment.TZ
  else environment.TZ = before
})

const record = (timestamp: string): string =>
  JSON.stringify({ requestid: '1', src: '', dsc: '', timestamp, state: 'answer' })

describe.each(ZONES)('on a host in the zone $zone', ({ zone, offsets }) => {
  beforeAll(() => {
    environment.TZ = zone
  })

  it('the clock of the host is in that zone', () => {
    expect(
      [new Date(2016, 0, 15), new Date(2016, 6, 15)].map((day) => day.getTimezoneOffset())
    ).toStrictEqual(offsets)
  })

  it('a time is China time', () => {
    const times = fc.oneof(timeTexts, fc.constantFrom(...CHANGES))
    fc.assert(
      fc.property(times, (text) => {
        const timestamp = new Date(Date.parse(`${text.replace(' ', 'T')}+08:00`))
        const event: CallbackEvent = {
          kind: 'callback-state',
          requestId: '1',
          src: '',
          dst: '',
          timestamp,
          state: { code: 'answer', text: 'answer' },
          stateDesc: [],
          extra: {}
        }
        const decoded = decode(record(text))
        expect(decoded).toStrictEqual(right({ events: [event], repairs: [] }))
        expect(decode(record(text.replace(' ', '')))).toMatchObject(right({ events: [event] }))
        expect(decode(encode(event))).toStrictEqual(decoded)
        expect(eventKey(event)).toBe(
          JSON.stringify(['callback-state', '1', '', '', 'answer', timestamp.getTime()])
        )
      }),
      { numRuns: 200, examples: CHANGES.map((text): [string] => [text]) }
    )
  })

  it('a time is written as it was sent', () => {
    for (const text of CHANGES) {
      const decoded = decode(record(text))
      expect(isRight(decoded) && encode(decoded.right.events)).toBe(record(text))
    }
  })

  it('every body becomes its events', () => {
    for (const { name, bytes, options, callback } of goodFixtures) {
      expect({ name, decoded: readable(decode(bytes, options)) }).toStrictEqual({
        name,
        decoded: right(callback)
      })
    }
  })
})
