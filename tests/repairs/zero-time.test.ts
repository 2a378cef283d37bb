import fc from 'fast-check'
import { optionalTime } from '../../src/fields/optional-time'
import { CHINA_UTC_OFFSET } from '../../src/options'
import { zeroTime } from '../../src/repairs/zero-time'
import { optionalTimeTexts, timeTexts } from '../support/arbitraries/times'
import { assertProperty, expectSame } from '../support/property'

const { inject, repair } = zeroTime

const FRACTIONS = ['', '.0', '.00', '.000', '.5', '.05', '.999']

describe('zeroTime', () => {
  it('has this code and stage', () => {
    expect([zeroTime.code, zeroTime.stage, zeroTime.injectInto]).toStrictEqual([
      'zero-time',
      'value',
      'times'
    ])
  })
})

describe('zeroTime.repair', () => {
  it.each(
    [
      '1970-01-01 08:00:00',
      '1970-01-01 00:00:00',
      '0001-01-01 00:00:00',
      '0000-01-01 00:00:00',
      '0000-02-29 12:34:56',
      '0099-12-31 23:59:59',
      '1000-10-10 19:09:39',
      '1900-02-28 09:59:00',
      '1996-02-29 20:00:59',
      '1999-12-31 23:59:59'
    ].flatMap((time) => FRACTIONS.map((fraction) => time + fraction))
  )('reads %s as no time', (text) => {
    expect(repair(text)).toBe('')
  })

  it.each(['', '.0', '.00', '.000'])('reads zeros alone as no time, with the fraction %j', (fraction) => {
    expect(repair(`0000-00-00 00:00:00${fraction}`)).toBe('')
  })

  it.each([
    // From the year 2000 on.
    '2000-01-01 00:00:00',
    '2000-01-01 00:00:00.000',
    '2016-02-02 11:19:36',
    '9999-12-31 23:59:59.999',
    // Zeros with something else.
    '0000-00-00 00:00:01',
    '0000-00-00 00:00:00.001',
    '0000-00-00 00:00:00.5',
    '0000-00-00 08:00:00',
    '0000-00-01 00:00:00',
    '0000-01-00 00:00:00',
    '2000-00-00 00:00:00',
    // Dates and clocks that do not exist.
    '1970-02-30 08:00:00',
    '1970-02-29 08:00:00',
    '1900-02-29 08:00:00',
    '1970-04-31 08:00:00',
    '1970-13-01 08:00:00',
    '1970-00-01 08:00:00',
    '1970-01-32 08:00:00',
    '1970-01-00 08:00:00',
    '1970-01-01 24:00:00',
    '1970-01-01 30:00:00',
    '1970-01-01 08:60:00',
    '1970-01-01 08:00:60',
    // Other forms.
    '1970-01-01',
    '0000-00-00',
    '1970-01-01 08:00',
    '0000-00-00 00:00',
    '1970-01-01T08:00:00',
    '0000-00-00T00:00:00',
    '1970-01-01T08:00:00Z',
    '1970-01-0108:00:00',
    '0000-00-0000:00:00',
    '1970-01-01  08:00:00',
    '1970/01/01 08:00:00',
    '1970-1-1 08:00:00',
    '1970-01-01 8:00:00',
    '1970-01-01 08:00:00.',
    '1970-01-01 08:00:00.0000',
    '0000-00-00 00:00:00.',
    '0000-00-00 00:00:00.0000',
    '1970-01-01 08:00:00,000',
    ' 1970-01-01 08:00:00',
    '1970-01-01 08:00:00 ',
    '1970-01-01 08:00:00\n',
    '0000-00-00 00:00:00\n',
    'x0000-00-00 00:00:00',
    '-1970-01-01 08:00:00',
    '01970-01-01 08:00:00',
    '１９７０-01-01 08:00:00',
    '0',
    '00000000000000',
    'never',
    ''
  ])('returns %j as it is', (text) => {
    expect(repair(text)).toBe(text)
  })

  it('reads as no time what exists and is before the year 2000, and nothing else', () => {
    assertProperty(
      1_000,
      fc.property(timeTexts, (text) => {
        expectSame(repair(text), text.startsWith('0') || text.startsWith('1') ? '' : text)
      })
    )
  })

  it('makes an invalid optional time empty, and no valid one', () => {
    assertProperty(
      500,
      fc.property(optionalTimeTexts, (text) => {
        expectSame(repair(text), text)
      })
    )
    expect(optionalTime.read(repair('1970-01-01 08:00:00'), CHINA_UTC_OFFSET)).toBeNull()
  })

  it('asks the engine only for the date, of which some make another day', () => {
    const toJSON = jest.spyOn(Date.prototype, 'toJSON')
    try {
      toJSON.mockReturnValue(null as unknown as string)
      expect(repair('1970-01-01 08:00:00')).toBe('1970-01-01 08:00:00')
      expect(repair('0000-00-00 00:00:00')).toBe('')
      toJSON.mockReturnValue('1970-03-02T00:00:00.000Z')
      expect(repair('1970-02-30 08:00:00')).toBe('1970-02-30 08:00:00')
    } finally {
      toJSON.mockRestore()
    }
  })
})

describe('zeroTime.inject', () => {
  it('turns an empty text into a time before the year 2000', () => {
    expect(inject('')).toBe('1970-01-01 08:00:00')
  })

  it('is undone by the repair', () => {
    expect(repair(inject(''))).toBe('')
  })

  it.each(['2016-02-02 11:19:36', '2016-02-02 11:19:36.000', ' ', 'never'])('returns %j as it is', (text) => {
    expect(inject(text)).toBe(text)
  })
})
