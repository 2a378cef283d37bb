import { charge, yuan } from '../../src/value/yuan'

/** Amounts that are kept digit by digit, whatever a number would make of them. */
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
  it.each(AMOUNTS)('keeps the digits of %s', (text) => {
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
    [9_007_199_254_740_991, '9007199254740991'],
    [4_503_599_627_370_495.5, '4503599627370495.5']
  ])('takes the number %d for %j', (number, text) => {
    expect(charge.read(number)).toBe(text)
  })

  it.each([null, undefined])('takes %j for nothing', (value) => {
    expect(charge.read(value)).toBeNull()
  })

  it.each(NOT_AMOUNTS)('refuses the text %j', (text) => {
    expect(charge.read(text)).toBeUndefined()
  })

  it.each([-0.06, -1, 1e-7, 1.5e-7, 9_007_199_254_740_992, 1e21, 1e300, NaN, Infinity, -Infinity])(
    'refuses the number %d',
    (number) => {
      expect(charge.read(number)).toBeUndefined()
    }
  )

  it.each([true, false, [], ['0.06'], [0.06], {}, 6n, Object('0.06'), Object(0.06)])(
    'refuses %p',
    (value) => {
      expect(charge.read(value)).toBeUndefined()
    }
  )
})

describe('charge.write', () => {
  it.each(AMOUNTS)('writes %s as it is', (text) => {
    expect(charge.write(yuan(text))).toBe(text)
  })
})

describe('yuan', () => {
  it.each(AMOUNTS)('takes %s', (text) => {
    expect(yuan(text)).toBe(text)
  })

  it.each(NOT_AMOUNTS)('refuses %j without repeating it', (text) => {
    expect(() => yuan(text)).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})

describe('yuan, of what plain JavaScript gives', () => {
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
  ])('refuses %p, which is no text', (value) => {
    expect(() => yuan(value as string)).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})

it('mends blanks around a charge', () => {
  expect(charge.mends.map(({ code }) => code)).toStrictEqual(['padded-value'])
})
