import type { Repair } from '../../src'
import {
  mendJson,
  originalOffsetIn,
  type ParsedJson,
  REFUSED,
  textRepairs,
  type TextRepairs,
  tryParse,
  unmended
} from '../../src/text/parse-json'

const ON = { 'byte-order-mark': true, 'missing-comma': true }
const OFF = { 'byte-order-mark': false, 'missing-comma': false }
const MARK = '\ufeff'

/** What the decoder makes of a text: as it is, or mended. */
const read = (source: string, repairs: TextRepairs): ReturnType<typeof mendJson> => {
  const value = tryParse(source)
  return value === REFUSED ? mendJson(source, repairs) : unmended(value, source)
}

const fault = (
  code: 'malformed-json' | 'truncated-json',
  offset: number,
  line = 1,
  column = offset + 1
): unknown => ({
  fault: {
    code,
    message:
      code === 'malformed-json'
        ? `the text is not JSON (line ${line}, column ${column})`
        : `the text ends before its JSON does (line ${line}, column ${column})`,
    path: [],
    position: { offset, line, column }
  }
})

const parsed = (source: string): ParsedJson => {
  const result = read(source, ON)
  if (result.fault !== undefined) throw new Error(result.fault.message)
  return result
}

describe('a text', () => {
  it.each(['{}', '[]', '1', 'null', '"a"', ' {"cdr":[]}\n', '{"a":1,"a":2}'])(
    'parses %j as JSON.parse does',
    (text) => {
      const value: unknown = JSON.parse(text)
      expect(read(text, ON)).toStrictEqual({
        fault: undefined,
        value,
        source: text,
        text,
        start: 0,
        gaps: []
      })
      expect(read(text, OFF)).toStrictEqual({
        fault: undefined,
        value,
        source: text,
        text,
        start: 0,
        gaps: []
      })
    }
  )

  it('passes over a byte order mark', () => {
    expect(read(`${MARK}{"a":1}`, ON)).toStrictEqual({
      fault: undefined,
      value: { a: 1 },
      source: `${MARK}{"a":1}`,
      text: '{"a":1}',
      start: 1,
      gaps: []
    })
  })

  it('puts commas where they are missing', () => {
    expect(read('{"a":"1"" b ":2 "c":[]}', ON)).toStrictEqual({
      fault: undefined,
      value: { a: '1', ' b ': 2, c: [] },
      source: '{"a":"1"" b ":2 "c":[]}',
      text: '{"a":"1"," b ":2, "c":[]}',
      start: 0,
      gaps: [8, 15]
    })
  })

  it('tells the places of commas in the text as it came, byte order mark included', () => {
    expect(read(`${MARK}{"a":1"b":2}`, ON)).toStrictEqual({
      fault: undefined,
      value: { a: 1, b: 2 },
      source: `${MARK}{"a":1"b":2}`,
      text: '{"a":1,"b":2}',
      start: 1,
      gaps: [7]
    })
  })

  it.each(['', ' ', '\r\n\t', '\u00a0', '\u3000', '\u2028', MARK, `${MARK} \n`])(
    'finds nothing in %j',
    (text) => {
      expect(read(text, ON)).toStrictEqual({
        fault: { code: 'empty-body', message: 'the body is empty', path: [] }
      })
    }
  )

  it.each([
    ['{"a":1,}', 7, 1, 8],
    ['{"a":\n\n x}', 8, 3, 2],
    ['{"a":"😀"x}', 9, 1, 10],
    ['{"a":"正\\n",\r\n"b"}', 16, 2, 4],
    [`${MARK}{"a":x}`, 6, 1, 7],
    [`${MARK}${MARK}{}`, 1, 1, 2],
    ['{"a":1"b":2 "c"}', 12, 1, 13],
    ['{"a":1"b":"\\x"}', 12, 1, 13],
    ['{"a":1"b":"\n"}', 11, 1, 12],
    ['\u00a0{}', 0, 1, 1],
    ['requestid=1', 0, 1, 1],
    ['{"a":1}{"a":2}', 7, 1, 8]
  ])('finds %j malformed at %i', (text, offset, line, column) => {
    expect(read(text, ON)).toStrictEqual(fault('malformed-json', offset, line, column))
  })

  it.each([
    ['{', 1, 1, 2],
    ['{"cdr":[{"duration":"6', 22, 1, 23],
    ['{"cdr":[{"duration":"60"', 24, 1, 25],
    ['{"cdr":[{"duration":6', 21, 1, 22],
    ['{"cdr":[\n{"duration":6,\n', 24, 3, 1],
    ['{"a":1"b":2', 11, 1, 12],
    ['{"a":1 "b', 9, 1, 10],
    ['{"a":1 "b" ', 11, 1, 12],
    ['tru', 3, 1, 4],
    ['-', 1, 1, 2],
    [`${MARK}{`, 2, 1, 3]
  ])('finds %j truncated at its end', (text, offset, line, column) => {
    expect(read(text, ON)).toStrictEqual(fault('truncated-json', offset, line, column))
  })

  it.each([
    ['{"a":1"b":2}', 6],
    ['{"a":1 "b":2}', 7],
    ['{"a":1"b":2,}', 6],
    ['{"a":1"b":', 6]
  ])('refuses %j where its comma is missing, when that repair is off', (text, offset) => {
    const repairs = { 'byte-order-mark': true, 'missing-comma': false }
    expect(read(text, repairs)).toStrictEqual(fault('malformed-json', offset))
  })

  it.each([`${MARK}{}`, `${MARK}{`, `${MARK}x`])(
    'refuses %j at its first place, when that repair is off',
    (text) => {
      const repairs = { 'byte-order-mark': false, 'missing-comma': true }
      expect(read(text, repairs)).toStrictEqual(fault('malformed-json', 0))
    }
  )

  it('finds the place of a fault while every repair is off', () => {
    expect(read('{"a":1,}', OFF)).toStrictEqual(fault('malformed-json', 7))
    expect(read('{"a":1', OFF)).toStrictEqual(fault('truncated-json', 6))
  })

  it('takes a mark alone for an empty body, whether it may be repaired or not', () => {
    expect(read(MARK, OFF)).toStrictEqual({
      fault: { code: 'empty-body', message: 'the body is empty', path: [] }
    })
  })
})

describe('the stack traces of JSON.parse', () => {
  it('are not made', () => {
    let limit: unknown
    const parse = jest.spyOn(JSON, 'parse').mockImplementation(() => {
      limit = Error.stackTraceLimit
    })
    try {
      tryParse('{}')
    } finally {
      parse.mockRestore()
    }
    expect(limit).toBe(0)
  })
})

describe('the stack traces of others', () => {
  const before = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')

  afterEach(() => {
    if (before !== undefined) Object.defineProperty(Error, 'stackTraceLimit', before)
  })

  it.each(['{}', '{', '{"a":1"b":2}', ''])('are as long after parsing %j as before', (text) => {
    read(text, ON)
    expect(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')).toStrictEqual(before)
  })

  it('need not be changed where they cannot', () => {
    Object.defineProperty(Error, 'stackTraceLimit', { value: 3, writable: false, configurable: true })
    expect(read('{"a":1"b":2}', ON)).toMatchObject({ value: { a: 1, b: 2 }, gaps: [6] })
    expect(Error.stackTraceLimit).toBe(3)
  })

  it('need not be there at all', () => {
    Reflect.deleteProperty(Error, 'stackTraceLimit')
    expect(read('{"a":1"b":2}', ON)).toMatchObject({ value: { a: 1, b: 2 }, gaps: [6] })
    expect(Object.hasOwn(Error, 'stackTraceLimit')).toBe(false)
  })
})

describe('textRepairs', () => {
  it.each<[string, Repair[]]>([
    ['{}', []],
    [`${MARK}{}`, [{ code: 'byte-order-mark', offset: 0 }]],
    ['{"a":1"b":2}', [{ code: 'missing-comma', offset: 6 }]],
    [
      `${MARK}{"a":1"b":2\n"c":3}`,
      [
        { code: 'byte-order-mark', offset: 0 },
        { code: 'missing-comma', offset: 7 },
        { code: 'missing-comma', offset: 12 }
      ]
    ]
  ])('of %j are listed with their places', (source, repairs) => {
    expect(textRepairs(parsed(source))).toStrictEqual(repairs)
  })
})

describe('originalOffsetIn', () => {
  it.each([
    '{"a":1,"b":2,"c":3}',
    '{"a":1"b":2"c":3}',
    '{"a":1,"b":2 "c":3}',
    `${MARK}{"a":1,"b":2,"c":3}`,
    `${MARK}{"a":1 "b":2"c":3}`,
    '{"a":{"b":{"c":1"d":2}"e":3}"f":4}'
  ])('finds every character of %j where it came, and a comma where it was missing', (source) => {
    const result = parsed(source)
    const places: number[] = []
    for (let place = result.start; place < source.length; place++) {
      if (result.gaps.includes(place)) places.push(place)
      places.push(place)
    }
    expect(Array.from(places.keys(), originalOffsetIn(result))).toStrictEqual(places)
    expect(places).toHaveLength(result.text.length)
  })

  it.each([0, 6, 7, 8, 12, 13])('finds the character at %i alone as among the others', (offset) => {
    const result = parsed('{"a":1"b":2"c":3}')
    const all = Array.from(Array(result.text.length).keys(), originalOffsetIn(result))
    expect(originalOffsetIn(result)(offset)).toBe(all[offset])
  })
})
