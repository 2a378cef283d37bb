import { EMPTY, INVALID, type ReadResult } from '../../src/fields/field'
import { optionalTime } from '../../src/fields/optional-time'
import { time } from '../../src/fields/time'
import { CHINA_UTC_OFFSET, parseUtcOffset } from '../../src/options'

const readInChina = (value: unknown): ReadResult<Date> => optionalTime.read(value, CHINA_UTC_OFFSET)

describe('optionalTime.read', () => {
  it.each([
    ['2000-01-01 00:00:00', '1999-12-31T16:00:00.000Z'],
    ['2000-01-01 00:00:00.000', '1999-12-31T16:00:00.000Z'],
    ['2000-02-29 23:59:59.9', '2000-02-29T15:59:59.900Z'],
    ['2016-02-02 11:19:36.52', '2016-02-02T03:19:36.520Z'],
    ['9999-12-31 23:59:59.999', '9999-12-31T15:59:59.999Z']
  ])('returns for %s the time %s', (text, iso) => {
    expect(readInChina(text)).toStrictEqual(new Date(iso))
  })

  it.each(['', null, undefined])('returns EMPTY for %j', (value) => {
    expect(readInChina(value)).toBe(EMPTY)
  })

  it.each([
    '1999-12-31 23:59:59.999',
    '1970-01-01 08:00:00',
    '1970-01-01 08:00:00.000',
    '0001-01-01 00:00:00',
    '0000-00-00 00:00:00',
    '0000-01-01 00:00:00',
    '2015-02-29 00:00:00',
    '2016-02-0211:19:36',
    ' 2016-02-02 11:19:36',
    '2016-02-02',
    ' ',
    'never',
    0,
    1_454_382_000_000,
    true,
    [],
    {}
  ])('returns INVALID for %j', (value) => {
    expect(readInChina(value)).toBe(INVALID)
  })

  it.each(['Z', '+08:00', '-03:30', '+23:59', '-23:59'])(
    'takes the year of the clock, not of UTC, at %s',
    (zone) => {
      const utcOffset = parseUtcOffset(zone)
      expect(optionalTime.read('1999-12-31 23:59:59.999', utcOffset)).toBe(INVALID)
      expect(optionalTime.read('2000-01-01 00:00:00', utcOffset)).toStrictEqual(
        new Date(Date.UTC(2000, 0, 1) - utcOffset)
      )
    }
  )
})

describe('optionalTime.write', () => {
  it('writes a time as the platform does', () => {
    expect(optionalTime.write(new Date('2016-02-02T03:19:36.005Z'), CHINA_UTC_OFFSET)).toBe(
      time.write(new Date('2016-02-02T03:19:36.005Z'), CHINA_UTC_OFFSET)
    )
  })

  it('writes null as an empty text', () => {
    expect(optionalTime.write(null, CHINA_UTC_OFFSET)).toBe('')
  })
})

it('has the repairs of a time, then that of a time which never came', () => {
  expect(optionalTime.repairs.map(({ code }) => code)).toStrictEqual([
    'padded-value',
    'glued-timestamp',
    'zero-time'
  ])
})

it('takes no number', () => {
  expect('numbers' in optionalTime).toBe(false)
})

it('expects a time that exists, from the year 2000 on', () => {
  expect(optionalTime.expected).toBe(
    'a time that exists, from the year 2000 on, as YYYY-MM-DD HH:mm:ss[.SSS]'
  )
})
