import { createShift, lastMoment, shiftTimes } from '../../../src/cli/rehearse/shift-times'
import { bodyOf, build } from '../../../src/testing'
import { decode, parse, REPAIR_CODES } from '../../../src'
import { bytes, textOf } from './rehearsed'

const HOUR = 3600

const shifted = (text: string, seconds = HOUR): string => textOf(shiftTimes(seconds)(bytes(text)))

describe('shiftTimes', () => {
  it.each([
    ['{"stime":"2024-01-05 10:00:00"}', '{"stime":"2024-01-05 11:00:00"}'],
    ['{"stime":"2024-12-31 23:30:00.125"}', '{"stime":"2025-01-01 00:30:00.125"}'],
    ['{"stime":"2016-02-0211:20:40.000"}', '{"stime":"2016-02-0212:20:40.000"}'],
    ['{" stime ":" 2024-01-05T10:00:00"}', '{" stime ":" 2024-01-05T11:00:00"}'],
    ['{"time" : "2024-01-05 10:00:00"', '{"time" : "2024-01-05 10:00:00"'],
    ['{"stime":""}', '{"stime":""}'],
    ['{"stime":"1970-01-01 08:00:00"}', '{"stime":"1970-01-01 08:00:00"}'],
    ['{"stime":"0000-00-00 00:00:00"}', '{"stime":"0000-00-00 00:00:00"}'],
    ['{"stime":"2024-13-45 10:00:00"}', '{"stime":"2024-13-45 10:00:00"}'],
    ['{"customParm":"2024-01-05 10:00:00"}', '{"customParm":"2024-01-05 10:00:00"}'],
    [
      String.raw`{"customParm":"{\"stime\":\"2024-01-05 10:00:00\"}"}`,
      String.raw`{"customParm":"{\"stime\":\"2024-01-05 10:00:00\"}"}`
    ]
  ])('shifts %s', (before, after) => {
    expect(shifted(before)).toBe(after)
  })

  it('leaves times that the platform cannot write', () => {
    const body = '{"stime":"2024-01-05 10:00:00"}'
    expect(shifted(body, 9_999_999_999_999)).toBe(body)
    expect(shifted(body, 270_000_000_000)).toBe(body)
    expect(shifted(body, -9_999_999_999)).toBe(body)
  })

  it('shifts all times of an event, and keeps everything else', () => {
    const event = build['callback-cdr']()
    const body = bodyOf(event, { quirks: REPAIR_CODES })
    const later = parse(shifted(body))
    expect(later.events).toMatchObject([
      {
        requestId: event.requestId,
        caller: { answerTime: new Date(Number(event.caller.answerTime) + HOUR * 1000) },
        called: { releaseTime: new Date(Number(event.called.releaseTime) + HOUR * 1000) }
      }
    ])
    expect(textOf(shiftTimes(-HOUR)(bytes(shifted(body))))).toBe(body)
  })

  it('is linear', () => {
    const hostile = '"\u00a0'.repeat(100_000) + '"stime"'.repeat(50_000)
    expect(shifted(hostile)).toBe(hostile)
    expect(decode(hostile)._tag).toBe('Left')
  })
})

describe('lastMoment', () => {
  it.each([
    ['{"stime":"2024-01-05 10:00:00","etime":"2024-01-05 10:01:00"}', '2024-01-05T10:01:00+08:00'],
    ['{"etime":"2024-01-05 10:01:00","stime":"2024-01-05 10:00:00"}', '2024-01-05T10:01:00+08:00'],
    ['{"etime":"2024-01-05 10:01:00","stime":"1970-01-01 08:00:00"}', '2024-01-05T10:01:00+08:00']
  ])('returns the last time of %s', (body, time) => {
    expect(lastMoment(bytes(body))).toBe(Date.parse(time))
  })

  it.each(['', '{}', '{"etime":""}', '{"customParm":"2024-01-05 10:01:00"}'])(
    'returns undefined for %j',
    (body) => {
      expect(lastMoment(bytes(body))).toBeUndefined()
    }
  )
})

describe('createShift', () => {
  const push = '{"timestamp":"2024-01-05 10:00:00"}'
  const cdr = '{"etime":"2024-01-05 10:01:00"}'

  it('shifts all bodies by the same time, so that the first one with times ends at a moment', () => {
    const shift = createShift({ endsAt: Date.parse('2024-06-01T12:00:00+08:00') })
    expect(['{}', cdr, push].map((body) => textOf(shift(bytes(body))))).toStrictEqual([
      '{}',
      '{"etime":"2024-06-01 12:00:00"}',
      push.replace('2024-01-05 10:00', '2024-06-01 11:59')
    ])
  })

  it('shifts by seconds', () => {
    expect(textOf(createShift({ seconds: -60 })(bytes(cdr)))).toBe('{"etime":"2024-01-05 10:00:00"}')
  })
})
