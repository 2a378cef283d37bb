import { EMPTY, INVALID, type ReadResult } from '../../src/fields/field'
import { time } from '../../src/fields/time'
import { CHINA_UTC_OFFSET, parseUtcOffset } from '../../src/options'

const COMPLETE = '2016-02-02 11:19:36.528'

const readInChina = (value: unknown): ReadResult<Date> => time.read(value, CHINA_UTC_OFFSET)

describe('time.read', () => {
  it.each([
    ['2016-02-02 11:19:36.000', '2016-02-02T03:19:36.000Z'],
    ['2020-04-27 17:33:32', '2020-04-27T09:33:32.000Z'],
    ['2016-02-02 11:19:36.5', '2016-02-02T03:19:36.500Z'],
    ['2016-02-02 11:19:36.05', '2016-02-02T03:19:36.050Z'],
    ['2016-02-02 11:19:36.52', '2016-02-02T03:19:36.520Z'],
    ['2016-02-02 11:19:36.005', '2016-02-02T03:19:36.005Z'],
    ['2016-02-02 11:19:36.528', '2016-02-02T03:19:36.528Z'],
    ['2016-02-02 00:00:00', '2016-02-01T16:00:00.000Z'],
    ['2016-02-02 23:59:59.999', '2016-02-02T15:59:59.999Z'],
    ['2016-01-01 07:59:59.999', '2015-12-31T23:59:59.999Z'],
    ['1970-01-01 08:00:00', '1970-01-01T00:00:00.000Z'],
    ['1970-01-01 07:59:59.999', '1969-12-31T23:59:59.999Z'],
    ['0000-01-01 08:00:00', '0000-01-01T00:00:00.000Z'],
    ['0000-12-31 23:59:59', '0000-12-31T15:59:59.000Z'],
    ['9999-12-31 23:59:59.999', '9999-12-31T15:59:59.999Z']
  ])('returns for %s the time %s', (text, iso) => {
    expect(readInChina(text)).toStrictEqual(new Date(iso))
  })

  it.each([
    ['2015-01-31', '2015-01-32'],
    ['2015-02-28', '2015-02-29'],
    ['2016-02-29', '2016-02-30'],
    ['2015-03-31', '2015-03-32'],
    ['2015-04-30', '2015-04-31'],
    ['2015-05-31', '2015-05-32'],
    ['2015-06-30', '2015-06-31'],
    ['2015-07-31', '2015-07-32'],
    ['2015-08-31', '2015-08-32'],
    ['2015-09-30', '2015-09-31'],
    ['2015-10-31', '2015-10-32'],
    ['2015-11-30', '2015-11-31'],
    ['2015-12-31', '2015-12-32'],
    ['1900-02-28', '1900-02-29'],
    ['2000-02-29', '2000-02-30'],
    ['2004-02-29', '2004-02-30'],
    ['2100-02-28', '2100-02-29'],
    ['0000-02-29', '0000-02-30'],
    ['0004-02-29', '0004-02-30'],
    ['0100-02-28', '0100-02-29'],
    ['9996-02-29', '9996-02-30'],
    ['9999-02-28', '9999-02-29']
  ])('accepts %s as the last day of its month, but not %s', (lastDay, dayAfter) => {
    expect(readInChina(`${lastDay} 12:00:00`)).toStrictEqual(new Date(`${lastDay}T12:00:00+08:00`))
    expect(readInChina(`${dayAfter} 12:00:00`)).toBe(INVALID)
  })

  it('agrees with Date on the first and last day of every month of every year', () => {
    const wrong: string[] = []
    for (let month = 0; month < 120_000; month++) {
      const year = Math.floor(month / 12)
      const first = new Date(0)
      first.setUTCFullYear(year, month % 12, 1)
      const last = new Date(0)
      last.setUTCFullYear(year, (month % 12) + 1, 0)
      for (const day of [first, last]) {
        const text = `${day.toISOString().slice(0, 10)} 00:00:00`
        const read = time.read(text, 0)
        if (!(read instanceof Date) || read.getTime() !== day.getTime()) wrong.push(text)
      }
    }
    expect(wrong).toStrictEqual([])
  })

  it.each([
    '2015-00-10 11:19:36',
    '2015-13-10 11:19:36',
    '2015-02-00 11:19:36',
    '2015-02-99 11:19:36',
    '2016-02-02 24:00:00',
    '2016-02-02 24:61:00',
    '2016-02-02 11:60:36',
    '2016-02-02 23:59:60',
    '2016-02-02 99:99:99'
  ])('returns INVALID for %s, which does not exist', (text) => {
    expect(readInChina(text)).toBe(INVALID)
  })

  it.each([
    '2016-02-02',
    '2016-02-02 11:19',
    '2016-02-02 11:19:3',
    '2016-02-02 11:19:36.',
    '2016-02-02 11:19:36.0000',
    '2016-02-02 11:19:36.1234567',
    '2016-02-02 11:19:36,000',
    '2016-02-02 11:19:36Z',
    '2016-02-02 11:19:36.000Z',
    '2016-02-02 11:19:36+08:00',
    '2016-02-02 11:19:36 PM',
    '2016-02-02T11:19:36',
    '2016-02-02T11:19:36.000Z',
    '2016-02-0211:20:40.000',
    '2016-02-02  11:19:36',
    '2016-02-02\t11:19:36',
    '2016-02-02\u300011:19:36',
    ' 2016-02-02 11:19:36',
    '2016-02-02 11:19:36 ',
    '2016/02/02 11:19:36',
    '2016.02.02 11.19.36',
    '2016-02-02 11-19-36',
    '2016-2-2 11:19:36',
    '16-02-02 11:19:36',
    '02-02-2016 11:19:36',
    '+2016-02-02 11:19:36',
    '-2016-02-02 11:19:36',
    '12016-02-02 11:19:36',
    '２０１６-０２-０２ １１:１９:３６',
    '2016-02-02 11：19：36',
    '2016年02月02日 11:19:36',
    '20160202111936',
    '1454383176000',
    'NaN-02-02 11:19:36',
    'never',
    ' '
  ])('returns INVALID for %j, which has another format', (text) => {
    expect(readInChina(text)).toBe(INVALID)
  })

  it.each(Array.from(COMPLETE, (character, at) => [at, character] as const))(
    'returns INVALID with any other character at %i than %j',
    (at, character) => {
      const strange = Array.from('-: ./+xX０\0\uffff').filter((other) => other !== character)
      const texts = strange.map((other) => COMPLETE.slice(0, at) + other + COMPLETE.slice(at + 1))
      expect(texts.filter((text) => readInChina(text) !== INVALID)).toStrictEqual([])
    }
  )

  it.each(['', null, undefined])('returns EMPTY for %j', (value) => {
    expect(readInChina(value)).toBe(EMPTY)
  })

  it.each([
    0,
    1_454_383_176_000,
    NaN,
    true,
    false,
    [],
    ['2016-02-02 11:19:36'],
    {},
    new Date(0),
    Object('2016-02-02 11:19:36')
  ])('returns INVALID for %p, which is not a string', (value) => {
    expect(readInChina(value)).toBe(INVALID)
  })

  it.each([
    ['Z', '2016-02-02T11:19:36.000Z'],
    ['+08:00', '2016-02-02T03:19:36.000Z'],
    ['+05:45', '2016-02-02T05:34:36.000Z'],
    ['-03:30', '2016-02-02T14:49:36.000Z'],
    ['+23:59', '2016-02-01T11:20:36.000Z'],
    ['-23:59', '2016-02-03T11:18:36.000Z']
  ])('reads at the offset %s', (utcOffset, iso) => {
    expect(time.read('2016-02-02 11:19:36', parseUtcOffset(utcOffset))).toStrictEqual(new Date(iso))
  })
})

describe('time.write', () => {
  it.each([
    ['2016-02-02T03:19:36.000Z', '+08:00', '2016-02-02 11:19:36.000'],
    ['2016-02-02T03:19:36.528Z', '+08:00', '2016-02-02 11:19:36.528'],
    ['2015-12-31T16:00:00.000Z', '+08:00', '2016-01-01 00:00:00.000'],
    ['1969-12-31T15:59:59.999Z', '+08:00', '1969-12-31 23:59:59.999'],
    ['0000-01-01T00:00:00.000Z', 'Z', '0000-01-01 00:00:00.000'],
    ['9999-12-31T23:59:59.999Z', 'Z', '9999-12-31 23:59:59.999'],
    ['2016-02-02T03:19:36.000Z', '-03:30', '2016-02-01 23:49:36.000']
  ])('writes %s at %s as %s', (iso, utcOffset, text) => {
    expect(time.write(new Date(iso), parseUtcOffset(utcOffset))).toBe(text)
  })

  it.each(['9999-12-31T16:00:00.000Z', '-000001-12-31T15:59:59.999Z', '+275760-09-12T00:00:00.000Z'])(
    'rejects %s, whose year in China is not from 0 to 9999',
    (iso) => {
      expect(() => time.write(new Date(iso), CHINA_UTC_OFFSET)).toThrow(
        new RangeError('a time must be in the years 0 to 9999')
      )
    }
  )

  it('rejects an invalid Date', () => {
    expect(() => time.write(new Date(NaN), CHINA_UTC_OFFSET)).toThrow(RangeError)
  })
})

describe('time.read and time.write', () => {
  const texts = [
    '0000-01-01 00:00:00.000',
    '0000-02-29 23:59:59.999',
    '1900-02-28 12:00:00.001',
    '1969-12-31 23:59:59.999',
    '1970-01-01 00:00:00.000',
    '2000-02-29 00:00:00.100',
    '2016-02-02 11:19:36.000',
    '2100-03-01 00:00:00.010',
    '9999-12-31 23:59:59.999'
  ]

  it.each(['+08:00', 'Z', '+05:45', '-03:30', '+23:59', '-23:59'])(
    'are inverse to each other at %s',
    (zone) => {
      const utcOffset = parseUtcOffset(zone)
      const written = texts.map((text) => {
        const read = time.read(text, utcOffset)
        return read instanceof Date ? time.write(read, utcOffset) : read
      })
      expect(written).toStrictEqual(texts)
    }
  )
})

it('has the repair of whitespace around it, then that of a missing space', () => {
  expect(time.repairs.map(({ code }) => code)).toStrictEqual(['padded-value', 'glued-timestamp'])
})

it('expects a time that exists, as YYYY-MM-DD HH:mm:ss[.SSS]', () => {
  expect(time.expected).toBe('a time that exists, as YYYY-MM-DD HH:mm:ss[.SSS]')
})
