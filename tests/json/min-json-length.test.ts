import { minJsonLength } from '../../src/json/min-json-length'

const minLengthOf = (text: string): number => minJsonLength(JSON.parse(text))

/** The shortest texts of their values. */
const SHORTEST = [
  ...[
    'true',
    'false',
    'null',
    '""',
    '"a"',
    '"正"',
    '"😀"',
    '[]',
    '{}',
    '[0]',
    '[0,"a"]',
    '{"":0}',
    '{"a":1,"b":[]}'
  ],
  ...['{"cdr":[{"duration":"60"},{"oriamount":0.15}]}', '[[[[[[[[]]]]]]]]', '{"__proto__":{"a":null}}'],
  ...['0', '1', '9', '10', '11', '99', '100', '101', '999', '1001', '1500', '9999', '12345678901'],
  ...['0.1', '0.5', '0.9', '0.01', '0.05', '0.15', '0.29', '0.99', '0.044', '0.015', '0.123456789'],
  ...['1.5', '2.94', '9.9', '9.99', '10.5', '10.05', '99.9', '99.99', '100.5', '100.25', '999.9', '999.99'],
  ...['999.999', '1000.5', '1000.05', '12.345', '123456.789', '999999999999999', '12345678901.25'],
  ...['1e3', '12e3', '1e4', '15e5', '123e3']
]

describe('minJsonLength', () => {
  it.each(SHORTEST)('returns the length of %s, the shortest text of its value', (text) => {
    expect(minLengthOf(text)).toBe(text.length)
  })

  it.each([
    ['1000', 3],
    ['12000', 4],
    ['1500000', 4],
    ['{ "a" : 1 }', 7],
    ['"\\u0061"', 3],
    ['[\n1,\t2 ]', 5]
  ])('returns for %s %i, the length of the shortest text of its value', (text, length) => {
    expect(minLengthOf(text)).toBe(length)
  })

  it.each(['-1', '-0.5', '1e-3', '0.005', '0.009', '5e-324'])(
    'returns 1 for %s, a number that the platform does not send and that may have a shorter form',
    (text) => {
      expect(minLengthOf(text)).toBe(1)
    }
  )

  it.each([
    '1000000000000001',
    '9007199254740991',
    '9007199254740993',
    '-9007199254740993',
    '1e21',
    '1e300',
    '4503599627370495.5',
    '1e400',
    '[1,{"a":1e400}]'
  ])('returns NaN for %s, which may have lost digits', (text) => {
    expect(minLengthOf(text)).toBe(NaN)
  })

  it('returns 0 for values deeper than eight levels', () => {
    const nested = (inner: string): string => `${'['.repeat(8)}${inner}${']'.repeat(8)}`
    expect([
      minLengthOf(nested('"a"')),
      minLengthOf(nested('["a"]')),
      minLengthOf(nested('{"a":"b"}'))
    ]).toStrictEqual([19, 16, 16])
  })
})
