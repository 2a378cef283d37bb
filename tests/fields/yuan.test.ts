import { EMPTY, INVALID } from '../../src/fields/field'
import { charge, yuan } from '../../src/fields/yuan'

/** Amounts that are kept digit by digit, even where a number would lose some. */
const AMOUNTS = [
  '0',
  '0.06',
  '2.94',
  '0.044',
  '0.29',
  '3.00',
  '0.0',
  '00.10',
  '007',
  '10',
  '0.000000000000000000000000000001',
  '9007199254740993',
  '123456789012345678901234567890.123456789012345678901234567890'
]

const NOT_AMOUNTS = [
  '',
  ' ',
  ' 0.06',
  '0.06 ',
  '0.06\n',
  '0 .06',
  '.',
  '.5',
  '5.',
  '1..2',
  '1.2.3',
  '-0.06',
  '+0.06',
  '-0',
  '1e3',
  '1E-2',
  '0x10',
  '1,000.00',
  '1_000',
  '0,06',
  '0:06',
  '0/06',
  '￥0.06',
  '¥2.94',
  '2.94元',
  '０.０６',
  '0．06',
  '٣.٠',
  'NaN',
  'Infinity',
  'free'
]

describe('charge.read', () => {
  it.each(AMOUNTS)('returns the digits of %s', (text) => {
    expect(charge.read(text)).toBe(text)
  })

  it.each([
    [0.15, '0.15'],
    [0.29, '0.29'],
    [0.044, '0.044'],
    [2.94, '2.94'],
    [0, '0'],
    [-0, '0'],
    [3.0, '3'],
    [1e3, '1000'],
    [0.000001, '0.000001'],
    [1e-7, '0.0000001'],
    [1.5e-7, '0.00000015'],
    [2.5e-9, '0.0000000025'],
    [1.25e-10, '0.000000000125'],
    [9_007_199_254_740_991, '9007199254740991'],
    [4_503_599_627_370_495.5, '4503599627370495.5']
  ])('returns for the number %d the digits %j', (number, text) => {
    expect(charge.read(number)).toBe(text)
  })

  it('returns the smallest number as a plain decimal number', () => {
    expect(charge.read(5e-324)).toBe(`0.${'0'.repeat(323)}5`)
  })

  it.each([null, undefined])('returns EMPTY for %j', (value) => {
    expect(charge.read(value)).toBe(EMPTY)
  })

  it.each(NOT_AMOUNTS)('returns INVALID for the text %j', (text) => {
    expect(charge.read(text)).toBe(INVALID)
  })

  it.each([
    -0.06,
    -1,
    -1e-7,
    -5e-324,
    9_007_199_254_740_992,
    9_007_199_254_740_994,
    1e21,
    1e300,
    NaN,
    Infinity,
    -Infinity
  ])('returns INVALID for the number %d', (number) => {
    expect(charge.read(number)).toBe(INVALID)
  })

  it.each([true, false, [], ['0.06'], [0.06], {}, 6n, Object('0.06'), Object(0.06)])(
    'returns INVALID for %p',
    (value) => {
      expect(charge.read(value)).toBe(INVALID)
    }
  )
})

describe('charge.write', () => {
  it.each(AMOUNTS)('writes %s as it is', (text) => {
    expect(charge.write(yuan(text))).toBe(text)
  })
})

describe('yuan', () => {
  it.each(AMOUNTS)('returns %s', (text) => {
    expect(yuan(text)).toBe(text)
  })

  it.each(NOT_AMOUNTS)('rejects %j, without the text in the message', (text) => {
    expect(() => yuan(text)).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})

describe('yuan in plain JavaScript', () => {
  it.each([
    undefined,
    null,
    1,
    1n,
    true,
    ['1'],
    { length: 1, charCodeAt: () => 49 },
    Object('1'),
    Symbol('1')
  ])('rejects %p', (value) => {
    expect(() => yuan(value as string)).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})

it('has the repair of whitespace around it', () => {
  expect(charge.repairs.map(({ code }) => code)).toStrictEqual(['padded-value'])
})

it('expects an amount in yuan as a plain decimal number, not negative', () => {
  expect(charge.expected).toBe('an amount in yuan as a plain decimal number, not negative')
})
