import { provesLossless } from '../../src/json/proves-lossless'

const proves = (text: string): boolean => provesLossless(JSON.parse(text), text)

/**
 * Numbers, some written shorter than JavaScript prints them: the difference could make up for the
 * length of a dropped member.
 */
const SHORT_NUMBERS = [
  '0',
  '-0',
  '1',
  '-1',
  '1e3',
  '1E3',
  '1e5',
  '-1e5',
  '12e4',
  '1e15',
  '1e16',
  '1e20',
  '-1e20',
  '9e15',
  '1e21',
  '1e300',
  '-1e300',
  '1e-3',
  '5e-3',
  '9e-3',
  '1e-2',
  '12e-3',
  '1e-6',
  '1e-7',
  '-1e-6',
  '5e-324',
  '1e-400',
  '123e-9',
  '15e2',
  '5e-1',
  '7e0'
]

/** Values in their shortest text. None must be measured as longer than it is. */
const SCALARS = ['true', 'false', 'null', '""', '"a"', '"正"', '[]', '{}', '[0]', '{"":0}']

/** Numbers in their shortest text, on both sides of every change in length. */
const SHORTEST_NUMBERS = [
  ...['0', '1', '9', '10', '11', '99', '100', '101', '999', '1001', '1500', '9999', '12345678901'],
  ...['0.1', '0.5', '0.9', '0.01', '0.05', '0.15', '0.29', '0.99', '0.044', '0.015', '0.123456789'],
  ...['1.5', '2.94', '9.9', '9.99', '10.5', '10.05', '99.9', '99.99', '100.5', '100.25', '999.9', '999.99'],
  ...['999.999', '1000.5', '1000.05', '12.345', '123456.789', '999999999999999', '12345678901.25']
]

const manyOf = (text: string): string => Array.from({ length: 50 }, () => text).join()

describe('provesLossless', () => {
  it.each([
    '{}',
    '[]',
    '""',
    '0',
    'true',
    'false',
    'null',
    '{"cdr":[]}',
    '{"a":"1","b":2,"c":0.15,"d":null,"e":true,"f":false}',
    '[1,"2",[],{},[3]]',
    '{"cdr":[{"requestid":"2016010000000205","duration":14,"oriamount":0.15,"stateDesc":"应答|正常"}]}',
    '{"😀":"😀"}',
    '{"__proto__":"1"}',
    '[[[[[[[[]]]]]]]]'
  ])('returns true for %j, which is compact', (text) => {
    expect(proves(text)).toBe(true)
  })

  it.each(['{"a": 1}', '{"a" : 1 }', '{"a":1}    ', '{"\\n":1}', '{"a":0.0}'])(
    'returns true for %j, where the rest is too short for a member',
    (text) => {
      expect(proves(text)).toBe(true)
    }
  )

  it.each([
    '{"a":1}\n',
    '{\n"a"\n:\n1\n,\n"b"\n:\n2\n}\n',
    '{"a":1,\n\n\n\n\n\n\n\n\n\n"b":2}',
    '\n\n\n\n\n\n\n[]'
  ])('returns true for %j, where the rest is line feeds or other whitespace', (text) => {
    expect(proves(text)).toBe(true)
  })

  it.each([
    '{"a":1}     ',
    '{"a":"\\"\\"\\"\\"\\""}',
    '{     "a\\"b":"\\""}',
    '{"time":"2016-02-02","body":"{\\"cdr\\":[]}"}',
    '{"\\u0061":1}',
    '["\\u4e00"]',
    '{"a":1,\t\t\t\t\t"b":2}',
    '[1,     2]',
    '{\n    "a": "1",\n    "b": [ "2", { "c": null } ]\n}',
    '{"tapesurl":"http:\\/\\/192.0.2.10\\/rec\\/a.wav","stateDesc":"\\u5e94\\u7b54"}'
  ])('returns true for %j, which has as many strings as its value', (text) => {
    expect(proves(text)).toBe(true)
  })

  it.each(['{"a":"\\\\\\\\\\\\\\\\\\\\"}', '{     "a":"\\\\\\""}', '{     "a":"\\\\"}', '{"a\\\\b":1     }'])(
    'returns false for %j, where the rest has room for a member and backslashes are escaped',
    (text) => {
      expect(proves(text)).toBe(false)
    }
  )

  it.each([
    '{"":0,"":0}',
    '{"":0,"":""}',
    '{"a":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,"a":2,"a":3}',
    '{"a":"","a":"long text"}',
    '{"a":"long text","a":""}',
    '{"a":{"b":1},"a":0}',
    '{"a":[1,2,3],"a":[]}',
    '{"a":0,"\\u0061":0}',
    '{"a":0,\n\n\n\n\n\n\n\n"a":0}',
    '{"a":0,"a":"\\n\\n\\n\\n\\n\\n"}',
    '{"cdr":[{"duration":"0","duration":"60"}]}',
    '{"cdr":[{"a":1},{"a":1,"a":2}]}',
    '{"cdr":[],"cdr":[]}',
    '{"__proto__":1,"__proto__":2}',
    '{"a":false,"a":true}',
    '[{"":0,"":0},12345678901234567890]',
    '[[[[[[[{"":0,"":0}]]]]]]]',
    '[[[[[[[[{"":0,"":0}]]]]]]]]',
    '[[[[[[[[[[[[{"":0,"":0}]]]]]]]]]]]]',
    '{     "a":"\\"","a":"\\""}',
    '{     "a":1,     "a":"b"}',
    '{     "a":"1",     "a":{}}',
    '{     "a":["b","c"],     "a":"\\u005c\\u0022"}'
  ])('returns false for %j, where a member was dropped', (text) => {
    expect(proves(text)).toBe(false)
  })

  it.each(['9007199254740993', '1234567890123456.04', '0.1234567890123456789', '1e16', '1e400', '-1e400'])(
    'returns false for the number %s, which may have lost digits, at any depth and in any layout',
    (number) => {
      const values = [
        number,
        `[${number}]`,
        `{"a":${number}}`,
        `{"cdr":[{"a":"b","c":${number}}],"d":"e"}`,
        `{"cdr":[],"a":${number}}`
      ]
      const nested = Array.from({ length: 12 }, (_, depth) => [
        `${'['.repeat(depth)}${number}${']'.repeat(depth)}`,
        `${'{"a":'.repeat(depth)}${number}${'}'.repeat(depth)}`
      ])
      const texts = [...values, ...nested.flat()]
      const indented = texts.map((text) => text.replace(/[[{,:]/g, '$&\n      '))
      expect([...texts, ...indented].filter(proves)).toStrictEqual([])
    }
  )

  it.each(['"9007199254740993"', '"1e400"', '1e15', '123456789012345'])(
    'returns true for %s, at any depth that is measured and in any layout',
    (text) => {
      const texts = Array.from({ length: 8 }, (_, depth) => `${'['.repeat(depth)}${text}${']'.repeat(depth)}`)
      const indented = texts.map((own) => own.replace(/\[/g, '$&\n      '))
      expect([...texts, ...indented].filter((own) => !proves(own))).toStrictEqual([])
    }
  )

  it.each(SHORT_NUMBERS)('returns false if a member was dropped next to the number %s', (number) => {
    const texts = [
      `{"":0,"":${number}}`,
      `{"":${number},"":0}`,
      `[{"":0,"":0},${number}]`,
      `{"a":${number},"b":{"":0,"":0}}`,
      `[${manyOf(number)},{"":0,"":0}]`
    ]
    expect(texts.filter(proves)).toStrictEqual([])
  })

  it.each([...SCALARS, ...SHORTEST_NUMBERS, '-7', '1000', '1e3'])(
    'returns false if a member was dropped next to many of %s',
    (text) => {
      expect(proves(`[{"":0,"":0},${manyOf(text)}]`)).toBe(false)
      expect(proves(`[${manyOf(`{"a":${text}}`)},{"":0,"":0}]`)).toBe(false)
    }
  )

  it.each([...SCALARS, ...SHORTEST_NUMBERS])('returns true for many of %s', (text) => {
    expect(proves(`[${manyOf(text)}]`)).toBe(true)
    expect(proves(`[${manyOf(`{"a":${text}}`)}]`)).toBe(true)
  })

  it('never measures a number as longer than its shortest text', () => {
    const mantissas = Array.from({ length: 99 }, (_, index) => index + 1)
    const exponents = Array.from({ length: 40 }, (_, index) => index - 20)
    const texts = mantissas.flatMap((mantissa) =>
      exponents.map((exponent) => `[{"":0,"":0},${mantissa}e${exponent}]`)
    )
    expect(texts.filter(proves)).toStrictEqual([])
  })

  it.each([
    ['arrays', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['objects', (depth: number) => `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`]
  ])('returns false for deep %s, and does not overflow the stack', (_name, nested) => {
    expect(proves(nested(5_000))).toBe(false)
  })

  it('returns false while other code has added an enumerable member to Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'padding', { value: 0, enumerable: true, configurable: true })
    try {
      expect(proves('{"":0,"":0}')).toBe(false)
      expect(proves('[{},{}]')).toBe(false)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'padding')
    }
    expect(proves('[{},{}]')).toBe(true)
  })

  it('returns true for a body of many records', () => {
    const records = Array.from({ length: 10_000 }, (_, index) => ({
      requestid: String(index),
      duration: '60'
    }))
    expect(proves(JSON.stringify({ cdr: records }))).toBe(true)
  })
})
