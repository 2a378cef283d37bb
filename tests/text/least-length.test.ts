import { leastLength } from '../../src/text/least-length'

const leastOf = (text: string): number => leastLength(JSON.parse(text))

/** Texts that no other of the same value undercuts. */
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
  ...['999.999', '1000.5', '1000.05', '12.345', '123456.789', '9007199254740991', '4503599627370495.5'],
  ...['1e3', '12e3', '1e4', '15e5', '123e3']
]

describe('leastLength', () => {
  it.each(SHORTEST)('is the length of %s', (text) => {
    expect(leastOf(text)).toBe(text.length)
  })

  it.each([
    ['1000', 3],
    ['12000', 4],
    ['1500000', 4],
    ['{ "a" : 1 }', 7],
    ['"\\u0061"', 3],
    ['[\n1,\t2 ]', 5]
  ])('of %s is %i, that of its shortest text', (text, length) => {
    expect(leastOf(text)).toBe(length)
  })

  it.each(['-1', '-0.5', '1e-3', '0.005', '0.009', '9007199254740993', '1e21', '1e300', '5e-324'])(
    'of %s is 1, since there may be a shorter form of a number that the platform does not send',
    (text) => {
      expect(leastOf(text)).toBe(1)
    }
  )

  it('does not look at what is deeper than eight levels', () => {
    const nested = (inner: string): string => `${'['.repeat(8)}${inner}${']'.repeat(8)}`
    expect([leastOf(nested('"a"')), leastOf(nested('["a"]')), leastOf(nested('{"a":"b"}'))]).toStrictEqual([
      19, 16, 16
    ])
  })
})
