import { findFault, JsonReader } from '../../src/text/json-reader'
import { isJson } from '../support/text-oracle'

/** All tokens of a text up to its end or first fault, each with the place where it begins and the place after it. */
const tokensOf = (
  text: string,
  start?: number,
  seesGaps?: boolean
): readonly (readonly [string, number, number])[] => {
  const reader = new JsonReader(text, start, seesGaps)
  const tokens: [string, number, number][] = []
  for (;;) {
    const token = reader.next()
    tokens.push([token, reader.start, reader.end])
    if (token === 'end' || token === 'fault') return tokens
  }
}

const lastTokenOf = (text: string): unknown => tokensOf(text).at(-1)

/** RFC 8259, rule by rule. */
const JSON_TEXTS = [
  'true',
  'false',
  'null',
  '0',
  '-0',
  '1',
  '-1',
  '10',
  '0.5',
  '-0.05',
  '1e5',
  '1E5',
  '1e+5',
  '1e-5',
  '0e0',
  '0E+1',
  '1.5e10',
  '1e400',
  '123456789012345678901234567890',
  '""',
  '"a"',
  '"\\""',
  '"\\\\"',
  '"\\/"',
  '"\\b\\f\\n\\r\\t"',
  '"\\u0041"',
  '"\\uD83D\\uDE00"',
  '"\\uD800"',
  '"\u007f"',
  '"\u2028\u2029"',
  '"😀"',
  '"// no comment"',
  '[]',
  '[ ]',
  '[1]',
  '[1,2]',
  '[[],[[]]]',
  '[{},{}]',
  '["a","b"]',
  '{}',
  '{ }',
  '{"":0}',
  '{"a":1,"b":2}',
  '{"a":1,"a":2}',
  '{"a":{"a":{}}}',
  '{"a":[1,{"b":null}]}',
  ' \t\r\n1\t\r\n ',
  '[ 1 , 2 ]',
  '{ "a" : 1 , "b" : [ ] }',
  '{"cdr":[]}'
]

/** The first place that cannot be in each text; the length of the text where it only ends too early. */
const NOT_JSON: [string, number][] = [
  ['', 0],
  [' ', 1],
  ['tru', 3],
  ['trux', 3],
  ['nulll', 4],
  ['True', 0],
  ['NaN', 0],
  ['-Infinity', 1],
  ['undefined', 0],
  ['-', 1],
  ['+1', 0],
  ['01', 1],
  ['-01', 2],
  ['.5', 0],
  ['1.', 2],
  ['1.e5', 2],
  ['1e', 2],
  ['1e+', 3],
  ['0x10', 1],
  ['1_000', 1],
  ['１', 0],
  ['1 2', 2],
  ['1,', 1],
  ['"', 1],
  ['"abc', 4],
  ['"\\', 2],
  ['"\\x41"', 2],
  ['"\\u12', 5],
  ['"\\u12G4"', 5],
  ['"\n"', 1],
  ['"\u001f"', 1],
  ["'a'", 0],
  ['"a"b', 3],
  ['"a""b"', 3],
  ['"a":1', 3],
  ['[', 1],
  ['[ ', 2],
  ['[1', 2],
  ['[1,', 3],
  ['[1,]', 3],
  ['[,1]', 1],
  ['[1,,2]', 3],
  ['[1 2]', 3],
  ['["a" "b"]', 5],
  ['["a" "b":1]', 5],
  ['["a":1]', 4],
  ['[1}', 2],
  ['[}', 1],
  [']', 0],
  ['[]]', 2],
  ['[]{}', 2],
  ['[tru]', 4],
  ['{', 1],
  ['{"', 2],
  ['{"a', 3],
  ['{"a"', 4],
  ['{"a" ', 5],
  ['{"a":', 5],
  ['{"a":}', 5],
  ['{"a":,', 5],
  ['{"a":1', 6],
  ['{"a":1 ', 7],
  ['{"a":1,', 7],
  ['{"a":1,}', 7],
  ['{"a":1,,"b":2}', 7],
  ['{,}', 1],
  ['{,"a":1}', 1],
  ['{a:1}', 1],
  ["{'a':1}", 1],
  ['{"a" 1}', 5],
  ['{"a";1}', 4],
  ['{"a"::1}', 5],
  ['{"a","b":1}', 4],
  ['{"a" "b":1}', 5],
  ['{1:1}', 1],
  ['{null:1}', 1],
  ['{[]:1}', 1],
  ['{"a":1]', 6],
  ['{]', 1],
  ['}', 0],
  ['{}}', 2],
  ['{}{}', 2],
  ['{} {}', 3],
  ['{"a":tru}', 8],
  ['{"a":undefined}', 5],
  ['{"a\\x":1}', 4],
  ['{"a\n":1}', 3],
  ['{"a":"b"c":1}', 8],
  ['{"a":1 b:2}', 7],
  ['/* */1', 0],
  ['1//', 1],
  ['[1,/**/2]', 3],
  ['#', 0],
  ['\ufeff1', 0],
  ['\u00a01', 0],
  ['1\u00a0', 1],
  ['\u000b1', 0],
  ['[1\u3000]', 2],
  ['requestid=1', 0],
  ['<xml/>', 0]
]

describe('JsonReader', () => {
  it.each(JSON_TEXTS)('reads %j to its end', (text) => {
    expect(lastTokenOf(text)).toStrictEqual(['end', text.length, text.length])
    expect(isJson(text)).toBe(true)
  })

  it.each(NOT_JSON)('finds in %j a fault at %i', (text, place) => {
    expect(lastTokenOf(text)).toStrictEqual(['fault', place, place])
    expect(isJson(text)).toBe(false)
  })

  it('agrees with JSON.parse about every beginning of a text', () => {
    const text = ' {"a" : [1.5e-3, true, "\\u0041\\n", {}], "": null} '
    const beginnings = Array.from(text, (_, length) => text.slice(0, length))
    const wrong = beginnings.filter((beginning) => {
      const place = isJson(beginning) ? 'end' : 'fault'
      return (
        JSON.stringify(lastTokenOf(beginning)) !== JSON.stringify([place, beginning.length, beginning.length])
      )
    })
    expect(wrong).toStrictEqual([])
  })

  it('tells where each token begins and ends', () => {
    expect(tokensOf(' {"a" : [1, "b"],"c":{}} ')).toStrictEqual([
      ['open-object', 1, 2],
      ['key', 2, 5],
      ['open-array', 8, 9],
      ['scalar', 9, 10],
      ['comma', 10, 11],
      ['scalar', 12, 15],
      ['close-array', 15, 16],
      ['comma', 16, 17],
      ['key', 17, 20],
      ['open-object', 21, 22],
      ['close-object', 22, 23],
      ['close-object', 23, 24],
      ['end', 25, 25]
    ])
  })

  it('begins where it is told to', () => {
    expect(tokensOf('\ufeff[]', 1)).toStrictEqual([
      ['open-array', 1, 2],
      ['close-array', 2, 3],
      ['end', 3, 3]
    ])
  })

  it.each([
    ['a string', '{"a":"1""b":2}', 8],
    ['a number', '{"a":1"b":2}', 6],
    ['a literal', '{"a":true"b":2}', 9],
    ['an object', '{"a":{}"b":2}', 7],
    ['a list', '{"a":[]"b":2}', 7],
    ['a value with blanks behind it', '{"a":1 \n "b" : 2}', 6]
  ])('finds the gap after %s', (_name, text, place) => {
    expect(tokensOf(text, 0, true).slice(-5)).toStrictEqual([
      ['gap', place, place],
      ['key', text.indexOf('"b"'), text.indexOf('"b"') + 3],
      ['scalar', text.indexOf('2'), text.indexOf('2') + 1],
      ['close-object', text.length - 1, text.length],
      ['end', text.length, text.length]
    ])
  })

  it.each([
    ['that is no key', '{"a":1 "b"}', 7],
    ['that no colon follows', '{"a":1 "b" 2}', 7],
    ['that ends with the text', '{"a":1 "b', 9],
    ['after which the text ends', '{"a":1 "b" ', 11],
    ['that is broken', '{"a":1 "\n":2}', 7],
    ['in a list', '{"a":[1 "b":2]}', 8],
    ['outside', '1 "b":2', 2]
  ])('finds no gap before a string %s', (_name, text, place) => {
    const tokens = tokensOf(text, 0, true)
    expect(tokens.map(([token]) => token)).not.toContain('gap')
    expect(tokens.at(-1)).toStrictEqual(['fault', place, place])
  })

  it.each([
    ['{"a":1"b":2}', 6],
    ['{"a":1 \n "b" : 2}', 9],
    ['{"a":{}"b":2}', 7],
    ['{"a":1 "b', 7]
  ])('finds in %j a fault at %i where it does not look for gaps', (text, place) => {
    expect(lastTokenOf(text)).toStrictEqual(['fault', place, place])
  })

  it.each(NOT_JSON)('finds in %j the same fault at %i where it looks for gaps', (text, place) => {
    expect(tokensOf(text, 0, true).at(-1)).toStrictEqual(['fault', place, place])
  })

  it('reads a hundred thousand levels without a stack', () => {
    const depth = 100_000
    const text = '[{"a":'.repeat(depth)
    expect(lastTokenOf(text)).toStrictEqual(['fault', text.length, text.length])
    const closed = `${text}1${'}]'.repeat(depth)}`
    expect(lastTokenOf(closed)).toStrictEqual(['end', closed.length, closed.length])
  })
})

describe('findFault', () => {
  it.each(JSON_TEXTS)('finds none in %j', (text) => {
    expect(findFault(text, 0, false)).toBe(text.length)
  })

  it.each(NOT_JSON)('finds in %j the first place that cannot be: %i', (text, place) => {
    expect(findFault(text, 0, false)).toBe(place)
  })

  it.each([
    ['{"a":1"b":2}', 6, 12],
    ['{"a":1 "b":x}', 7, 11]
  ])(
    'takes a missing comma in %j for the fault that it is, at %i, or not, and goes on to %i',
    (text, place, next) => {
      expect([findFault(text, 0, false), findFault(text, 0, true)]).toStrictEqual([place, next])
    }
  )

  it('begins where it is told to', () => {
    expect(findFault('\ufeff[', 1, false)).toBe(2)
    expect(findFault('\ufeff[x', 1, false)).toBe(2)
    expect(findFault('\ufeff[]', 0, false)).toBe(0)
  })
})
