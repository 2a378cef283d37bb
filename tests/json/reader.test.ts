import { findSyntaxError, JsonReader, type ReaderOptions } from '../../src/json/reader'
import { isJson } from '../support/text-oracle'

const TOLERANT: ReaderOptions = { toleratesMissingCommas: true }

/** Returns all tokens up to the end or the first error, each with the offsets of its start and end. */
const tokensOf = (text: string, options?: ReaderOptions): readonly (readonly [string, number, number])[] => {
  const reader = new JsonReader(text, options)
  const tokens: [string, number, number][] = []
  for (;;) {
    const token = reader.next()
    tokens.push([token, reader.start, reader.end])
    if (token === 'end' || token === 'error') return tokens
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

/** The offset of the first character that cannot be JSON; the length of a text that only ends early. */
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

  it.each(NOT_JSON)('finds in %j an error at %i', (text, offset) => {
    expect(lastTokenOf(text)).toStrictEqual(['error', offset, offset])
    expect(isJson(text)).toBe(false)
  })

  it('agrees with JSON.parse about every prefix of a text', () => {
    const text = ' {"a" : [1.5e-3, true, "\\u0041\\n", {}], "": null} '
    const prefixes = Array.from(text, (_, length) => text.slice(0, length))
    const wrong = prefixes.filter((prefix) => {
      const token = isJson(prefix) ? 'end' : 'error'
      return JSON.stringify(lastTokenOf(prefix)) !== JSON.stringify([token, prefix.length, prefix.length])
    })
    expect(wrong).toStrictEqual([])
  })

  it('returns the start and end of each token', () => {
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

  it('skips one byte order mark at the start if it is told to', () => {
    expect(tokensOf('\ufeff[]', { skipsByteOrderMark: true })).toStrictEqual([
      ['open-array', 1, 2],
      ['close-array', 2, 3],
      ['end', 3, 3]
    ])
    expect(tokensOf('\ufeff\ufeff[]', { skipsByteOrderMark: true })).toStrictEqual([['error', 1, 1]])
    expect(tokensOf('\ufeff[]', { skipsByteOrderMark: false })).toStrictEqual([['error', 0, 0]])
    expect(tokensOf('\ufeff[]')).toStrictEqual([['error', 0, 0]])
  })

  it('starts at the first character if there is no byte order mark to skip', () => {
    expect(tokensOf('1', { skipsByteOrderMark: true })).toStrictEqual([
      ['scalar', 0, 1],
      ['end', 1, 1]
    ])
  })

  it.each<[ReaderOptions | undefined, number]>([
    [undefined, 0],
    [{ skipsByteOrderMark: true }, 1]
  ])('is at its start before the first token (%j)', (options, start) => {
    const reader = new JsonReader('\ufeff[]', options)
    expect([reader.start, reader.end]).toStrictEqual([start, start])
  })

  it('does not check the characters of strings that it trusts', () => {
    expect(tokensOf('{"\\x":"\n"}', { trustsStrings: true }).map(([token]) => token)).toStrictEqual([
      'open-object',
      'key',
      'scalar',
      'close-object',
      'end'
    ])
    expect(tokensOf('{"\\x":"\n"}', { trustsStrings: false }).at(-1)).toStrictEqual(['error', 3, 3])
  })

  it.each([
    ['a string', '{"a":"1""b":2}', 8],
    ['a number', '{"a":1"b":2}', 6],
    ['a literal', '{"a":true"b":2}', 9],
    ['an object', '{"a":{}"b":2}', 7],
    ['an array', '{"a":[]"b":2}', 7],
    ['a value with whitespace after it', '{"a":1 \n "b" : 2}', 6]
  ])('finds the missing comma after %s', (_name, text, offset) => {
    expect(tokensOf(text, TOLERANT).slice(-5)).toStrictEqual([
      ['missing-comma', offset, offset],
      ['key', text.indexOf('"b"'), text.indexOf('"b"') + 3],
      ['scalar', text.indexOf('2'), text.indexOf('2') + 1],
      ['close-object', text.length - 1, text.length],
      ['end', text.length, text.length]
    ])
  })

  it.each([
    ['that is not a key', '{"a":1 "b"}', 7],
    ['without a colon', '{"a":1 "b" 2}', 7],
    ['that ends early', '{"a":1 "b', 9],
    ['after which the text ends', '{"a":1 "b" ', 11],
    ['that is invalid', '{"a":1 "\n":2}', 7],
    ['in an array', '{"a":[1 "b":2]}', 8],
    ['at the top level', '1 "b":2', 2]
  ])('finds no missing comma before a string %s', (_name, text, offset) => {
    const tokens = tokensOf(text, TOLERANT)
    expect(tokens.map(([token]) => token)).not.toContain('missing-comma')
    expect(tokens.at(-1)).toStrictEqual(['error', offset, offset])
  })

  it.each([
    ['{"a":1"b":2}', 6],
    ['{"a":1 \n "b" : 2}', 9],
    ['{"a":{}"b":2}', 7],
    ['{"a":1 "b', 7]
  ])('finds in %j an error at %i if it does not tolerate missing commas', (text, offset) => {
    expect(lastTokenOf(text)).toStrictEqual(['error', offset, offset])
  })

  it.each(NOT_JSON)('finds in %j the same error at %i if it tolerates missing commas', (text, offset) => {
    expect(tokensOf(text, TOLERANT).at(-1)).toStrictEqual(['error', offset, offset])
  })

  it('reads a hundred thousand levels without overflowing the stack', () => {
    const depth = 100_000
    const text = '[{"a":'.repeat(depth)
    expect(lastTokenOf(text)).toStrictEqual(['error', text.length, text.length])
    const closed = `${text}1${'}]'.repeat(depth)}`
    expect(lastTokenOf(closed)).toStrictEqual(['end', closed.length, closed.length])
  })
})

describe('findSyntaxError', () => {
  it.each(JSON_TEXTS)('returns the length of %j', (text) => {
    expect(findSyntaxError(text)).toBe(text.length)
  })

  it.each(NOT_JSON)('returns for %j the offset %i', (text, offset) => {
    expect(findSyntaxError(text)).toBe(offset)
  })

  it.each([
    ['{"a":1"b":2}', 6, 12],
    ['{"a":1 "b":x}', 7, 11]
  ])(
    'returns for %j the offset %i of a missing comma, or %i if it tolerates missing commas',
    (text, offset, next) => {
      expect([findSyntaxError(text), findSyntaxError(text, TOLERANT)]).toStrictEqual([offset, next])
    }
  )

  it('skips a byte order mark if it is told to', () => {
    expect(findSyntaxError('\ufeff[', { skipsByteOrderMark: true })).toBe(2)
    expect(findSyntaxError('\ufeff[x', { skipsByteOrderMark: true })).toBe(2)
    expect(findSyntaxError('\ufeff[]')).toBe(0)
  })
})
