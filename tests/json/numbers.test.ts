import fc from 'fast-check'
import { losesDigits, mayLoseDigits, plainDecimal, wholeDigits } from '../../src/json/numbers'
import { isDoubtful, isLong, withoutExponent } from '../support/long-numbers'
import { assertProperty, expectSame } from '../support/property'

const MANY = 1_000_000

/** JSON numbers around the limits of a double. */
const TOKENS = fc
  .record({
    sign: fc.constantFrom('', '', '-'),
    whole: fc.oneof(
      fc.constantFrom('0', '1', '10', '9007199254740991', '9007199254740992', '1000000000000000'),
      fc.bigInt({ min: 1n, max: 10n ** 22n }).map(String)
    ),
    zeros: fc.constantFrom('', '', '0', '000'),
    fraction: fc.option(fc.constantFrom('0', '00', '5', '050', '1234567890123456', '15', '3000000000000004')),
    exponent: fc.option(fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-', 'E-0'), fc.nat(350)))
  })
  .map(
    ({ sign, whole, zeros, fraction, exponent }) =>
      `${sign}${whole === '0' ? whole : whole + zeros}` +
      (fraction === null ? '' : `.${fraction}`) +
      (exponent === null ? '' : exponent.join(''))
  )

const inTime = (read: () => void): void => {
  const start = performance.now()
  read()
  expect(performance.now() - start).toBeLessThan(2_000)
}

describe('mayLoseDigits', () => {
  it.each([
    0, -0, 1, -1, 60, 0.15, 1.5, -2.94, 1e-7, 5e-324, 1e15, 999_999_999_999_999, -999_999_999_999_999,
    1_234_567_890_123_450, -1_234_567_890_123_450, 9_007_199_254_740_990, 0.12345678901234, 123456.789012345
  ])('returns false for %d', (value) => {
    expect(mayLoseDigits(value)).toBe(false)
  })

  it.each([
    1_000_000_000_000_001,
    -1_000_000_000_000_001,
    9_007_199_254_740_991,
    9_007_199_254_740_992,
    -9_007_199_254_740_992,
    1e16,
    1e21,
    1e300,
    -1e300,
    0.1 + 0.2,
    123456.7890123456,
    4_503_599_627_370_495.5,
    Infinity,
    -Infinity,
    NaN
  ])('returns true for %d', (value) => {
    expect(mayLoseDigits(value)).toBe(true)
  })
})

describe('losesDigits', () => {
  it.each([
    '0',
    '-0',
    '1',
    '0.15',
    '1.50',
    '1e-7',
    '1e3',
    '12e-1',
    '5e-324',
    '9007199254740991',
    '9007199254740992',
    '-9007199254740992',
    '9007199254740994.000',
    '2016010000000205',
    '1e16',
    '1e21',
    '1E+22',
    '100000000000000000000000e-1',
    '10000000000000000',
    '123e300',
    '0.30000000000000004',
    '0.300000000000000040',
    '3.0000000000000004e-1',
    '0.0030000000000000004e+2',
    '30000000000000004e-17',
    '-0.1234567890123456',
    '1.2345678901234567',
    '0.00123456789012345',
    '-123456789.012345',
    // No more digits than 15 are left, so nothing shows that there were more.
    '0.15000000000000000001',
    '1.00000000000000000001',
    '1000000000000000.04',
    '0.000123456789012345000000000000000001',
    '1e-400'
  ])('returns false for %s', (token) => {
    expect(losesDigits(token)).toBe(false)
  })

  it.each([
    '9007199254740993',
    '-9007199254740993',
    '9007199254740992.5',
    '4503599627370497.5',
    '1234567890123456.04',
    '10000000000000001',
    '20180635240289460415365120401',
    '0.1234567890123456789',
    '-0.1234567890123456789',
    '12345678901234.5678',
    '1.23456789012345678e5',
    '1e400',
    '-1e400',
    '1.7976931348623159e308'
  ])('returns true for %s', (token) => {
    expect(losesDigits(token)).toBe(true)
  })

  it('agrees with exact arithmetic', () => {
    let long = 0
    assertProperty(
      3_000,
      fc.property(TOKENS, (token) => {
        expectSame(losesDigits(token), isLong(token))
        if (isDoubtful(token)) expectSame(mayLoseDigits(Number(token)), true)
        if (isLong(token)) long++
      })
    )
    expect(long).toBeGreaterThan(500)
  })

  it('returns false for what JSON.stringify writes', () => {
    assertProperty(
      1_000,
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expectSame(losesDigits(JSON.stringify(value)), false)
      })
    )
  })

  it.each([
    `1${'0'.repeat(MANY)}`,
    `1${'0'.repeat(MANY)}1`,
    `0.${'0'.repeat(MANY)}1`,
    `0.1234567890123456${'0'.repeat(MANY)}1`,
    `12345678901234567890.${'0'.repeat(MANY)}1`,
    `12345678901234567890.${'0'.repeat(MANY)}`
  ])('takes linear time: number %#', (token) => {
    inTime(() => losesDigits(token))
  })
})

describe('plainDecimal', () => {
  it.each(['0', '-0', '60', '0.15', '1.50', '-2.940', '12345678901234567890.10'])(
    'returns %s as it is',
    (token) => {
      expect(plainDecimal(token)).toBe(token)
    }
  )

  it.each([
    ['1e-7', '0.0000001'],
    ['1E-7', '0.0000001'],
    ['-1e-7', '-0.0000001'],
    ['1.50e-3', '0.00150'],
    ['1.50e-1', '0.150'],
    ['150e-2', '1.50'],
    ['150e-3', '0.150'],
    ['15e-1', '1.5'],
    ['1.5e0', '1.5'],
    ['1.5e1', '15'],
    ['1.5e+2', '150'],
    ['12.34e1', '123.4'],
    ['1e3', '1000'],
    ['-1E+03', '-1000'],
    ['0.5e1', '5'],
    ['0.05e1', '0.5'],
    ['0.0e1', '0'],
    ['0e5', '0'],
    ['0e-2', '0.00'],
    ['0.001e2', '0.1'],
    ['10e-1', '1.0'],
    ['12345678901234567890e-1', '1234567890123456789.0'],
    ['1e1000', `1${'0'.repeat(1_000)}`],
    ['1e-1001', `0.${'0'.repeat(1_000)}1`],
    [`${'7'.repeat(2_000)}e0`, '7'.repeat(2_000)],
    [`${'7'.repeat(2_000)}e1000`, '7'.repeat(2_000) + '0'.repeat(1_000)],
    [`0.${'7'.repeat(2_000)}e0`, `0.${'7'.repeat(2_000)}`]
  ])('writes %s as %s', (token, plain) => {
    expect(plainDecimal(token)).toBe(plain)
  })

  it.each([
    '1e1001',
    '-1e1001',
    '1e-1002',
    `${'7'.repeat(2_000)}e1001`,
    '1e999999999',
    '1e-999999999',
    `1e${'9'.repeat(400)}`,
    `1e-${'9'.repeat(400)}`
  ])('returns undefined for %s, which takes too many zeros', (token) => {
    expect(plainDecimal(token)).toBeUndefined()
  })

  it('has the value of exact arithmetic', () => {
    assertProperty(
      1_000,
      fc.property(TOKENS, (token) => {
        const plain = plainDecimal(token) ?? ''
        expect(plain).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
        const isZero = /^[-0.]+(?:e|$)/i.test(token)
        if (!isZero) expectSame(Number(plain), Number(token))
        if (/^\d+e\+?\d+$/i.test(token)) expectSame(plain, withoutExponent(token))
      })
    )
  })

  it.each([
    `1${'0'.repeat(MANY)}e-1`,
    `0.${'0'.repeat(MANY)}1e1`,
    `${'1'.repeat(MANY)}e0`,
    `1.${'0'.repeat(MANY)}e3`
  ])('takes linear time: number %#', (token) => {
    inTime(() => plainDecimal(token))
  })
})

describe('wholeDigits', () => {
  it.each([
    ['0', '0'],
    ['60', '60'],
    ['-7', '-7'],
    ['20180635240289460415365120401', '20180635240289460415365120401'],
    ['12345678901234567890.0', '12345678901234567890'],
    ['12345678901234567890.000', '12345678901234567890'],
    ['1e16', '10000000000000000'],
    ['1.5e17', '150000000000000000'],
    ['1.50e+1', '15'],
    ['12345678901234567890.10e1', '123456789012345678901'],
    ['1234567890123456789000e-2', '12345678901234567890']
  ])('returns for %s the digits %s', (token, digits) => {
    expect(wholeDigits(token)).toBe(digits)
  })

  it.each([
    '0.5',
    '12345678901234567890.5',
    '12345678901234567890.05',
    '12345678901234567890e-2',
    '1e1001',
    '1e-1001'
  ])('returns undefined for %s', (token) => {
    expect(wholeDigits(token)).toBeUndefined()
  })

  it.each([`1.${'0'.repeat(MANY)}`, `1.${'0'.repeat(MANY)}1`])('takes linear time: number %#', (token) => {
    inTime(() => wholeDigits(token))
  })
})
