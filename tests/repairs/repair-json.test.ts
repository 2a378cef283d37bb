import type { Reason, Repair } from '../../src'
import fc from 'fast-check'
import { explain } from '../../src/diagnostics/reason'
import { sourceOffsetIn } from '../../src/json/edits'
import { positionIn } from '../../src/json/position'
import { findSyntaxError } from '../../src/json/reader'
import { brokenTexts } from '../support/arbitraries/broken-texts'
import { assertProperty, expectSame } from '../support/property'
import type { EnabledRepairs } from '../../src/repairs'
import { parsedAsSent, repairJson } from '../../src/repairs/repair-json'

const MARK = '\ufeff'
const enabled = (isMarkOn: boolean, isCommaOn: boolean): EnabledRepairs => ({
  'byte-order-mark': isMarkOn,
  'missing-comma': isCommaOn,
  'padded-key': true,
  'padded-value': true,
  'glued-timestamp': true,
  'long-number': true,
  'zero-time': true
})
const ON = enabled(true, true)
const OFF = enabled(false, false)
const SKIP_MARK = { offset: 0, remove: 1, insert: '' }
const EMPTY_BODY = { code: 'empty-body', message: 'the body is empty', path: [] }

const commaAt = (offset: number): unknown => ({ offset, remove: 0, insert: ',' })

const syntaxError = (
  code: 'malformed-json' | 'truncated-json',
  offset: number,
  line = 1,
  column = offset + 1
): unknown => {
  const what = code === 'malformed-json' ? 'the body is not valid JSON' : 'unexpected end of JSON'
  const message = `${what} (line ${line}, column ${column})`
  return { code, message, path: [], position: { offset, line, column } }
}

/** Returns what is rejected, its reason aside: `recogniseText` has its own tests. */
const rejection = (text: string, options: EnabledRepairs): unknown => {
  const rejected = repairJson(text, options)
  if (!('code' in rejected) || rejected.reason === undefined) return rejected
  const { reason, message, ...rest } = rejected
  return { ...rest, message: message.replace(`: ${explain(reason)}`, '') }
}

describe('parsedAsSent', () => {
  it.each(['{}', '[]', '1', 'null', '"a"', ' {"cdr":[]}\n', '{"a":1,"a":2}'])(
    'returns %j without edits and repairs',
    (text) => {
      const value: unknown = JSON.parse(text)
      expect(parsedAsSent(value, text)).toStrictEqual({ value, source: text, text, edits: [], repairs: [] })
    }
  )
})

describe('repairJson', () => {
  it('skips a byte order mark', () => {
    expect(repairJson(`${MARK}{"a":1}`, ON)).toStrictEqual({
      value: { a: 1 },
      source: `${MARK}{"a":1}`,
      text: '{"a":1}',
      edits: [SKIP_MARK],
      repairs: [{ code: 'byte-order-mark', offset: 0 }]
    })
  })

  it('inserts missing commas', () => {
    expect(repairJson('{"a":"1"" b ":2 "c":[]}', ON)).toStrictEqual({
      value: { a: '1', ' b ': 2, c: [] },
      source: '{"a":"1"" b ":2 "c":[]}',
      text: '{"a":"1"," b ":2, "c":[]}',
      edits: [commaAt(8), commaAt(15)],
      repairs: [
        { code: 'missing-comma', offset: 8 },
        { code: 'missing-comma', offset: 15 }
      ]
    })
  })

  it('does both, with all offsets in the text as it came', () => {
    expect(repairJson(`${MARK}{"a":1"b":2}`, ON)).toStrictEqual({
      value: { a: 1, b: 2 },
      source: `${MARK}{"a":1"b":2}`,
      text: '{"a":1,"b":2}',
      edits: [SKIP_MARK, commaAt(7)],
      repairs: [
        { code: 'byte-order-mark', offset: 0 },
        { code: 'missing-comma', offset: 7 }
      ]
    })
  })

  it.each<[string, Repair[]]>([
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
  ])('lists the repairs of %j', (source, repairs) => {
    expect(repairJson(source, ON)).toMatchObject({ repairs })
  })

  it('lists only the repairs that the text needed', () => {
    expect(repairJson(`${MARK}{"a":1,"b":2}`, ON)).toMatchObject({
      repairs: [{ code: 'byte-order-mark', offset: 0 }]
    })
  })

  it.each([
    ['{"a":x}', 0],
    [`${MARK}{"a":x}`, 1],
    ['{"a":1"b":x}', 1],
    [`${MARK}{"a":1"b":x}`, 2]
  ])('parses %j once for each repair that finds something: %i times', (text, times) => {
    const parse = jest.spyOn(JSON, 'parse')
    try {
      repairJson(text, ON)
      expect(parse).toHaveBeenCalledTimes(times)
    } finally {
      parse.mockRestore()
    }
  })

  it.each(['', ' ', '\r\n\t', '\u00a0', '\u3000', '\u2028', MARK, `${MARK} \n`])(
    'returns empty-body for %j',
    (text) => {
      expect(repairJson(text, ON)).toStrictEqual(EMPTY_BODY)
    }
  )

  it('returns empty-body for a mark alone, even while its repair is disabled', () => {
    expect(repairJson(MARK, OFF)).toStrictEqual(EMPTY_BODY)
  })

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
  ])('returns malformed-json for %j at %i', (text, offset, line, column) => {
    expect(rejection(text, ON)).toStrictEqual(syntaxError('malformed-json', offset, line, column))
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
  ])('returns truncated-json for %j at its end', (text, offset, line, column) => {
    expect(repairJson(text, ON)).toStrictEqual(syntaxError('truncated-json', offset, line, column))
  })

  it.each(['', ' ', '\t', '\n', '\r', '\r\n', '\n\n', ' \t\r\n '])(
    'returns truncated-json for a text that ends early, with %j after it',
    (whitespace) => {
      const beginnings = [
        '{"cdr":[{"requestid":"1',
        '{"a',
        '{"a":"\\',
        '{"a":"\\u12',
        '[tru',
        '[1',
        '[-',
        '[1,',
        '"'
      ]
      for (const beginning of beginnings) {
        for (const options of [ON, OFF]) {
          const text = beginning + whitespace
          const position = positionIn(text)(text.length)
          expect(repairJson(text, options)).toMatchObject({ code: 'truncated-json', position })
        }
      }
    }
  )

  it.each([
    ['{"a":"1\nb', 7],
    ['{"a":"1\n"', 7],
    ['{"a":x\n', 5],
    ['{}\n{', 3],
    ['{"a":1\u00a0', 6],
    ['{"a":1\v\n', 6]
  ])('returns malformed-json for %j, whose fault is not its end', (text, offset) => {
    expect(repairJson(text, OFF)).toMatchObject({ code: 'malformed-json', position: { offset } })
  })

  it.each<[string, EnabledRepairs, Reason]>([
    ['{"a":1"b":2}{', ON, { word: 'several-bodies' }],
    [`${MARK}{}{`, ON, { word: 'several-bodies' }],
    [`${MARK}{}{`, OFF, { word: 'unexpected-character', codePoint: 'U+FEFF' }]
  ])('recognises what %j is, with the repairs that are enabled', (text, options, reason) => {
    expect(repairJson(text, options)).toMatchObject({ code: 'malformed-json', reason })
  })

  it('recognises nothing in a text that ends early', () => {
    expect(repairJson('[{"a":{"cdr":[]}', ON)).not.toHaveProperty('reason')
  })

  it.each([
    ['{"a":1"b":2}', 6],
    ['{"a":1 "b":2}', 7],
    ['{"a":1"b":2,}', 6],
    ['{"a":1"b":', 6]
  ])('rejects %j at the missing comma while that repair is disabled', (text, offset) => {
    expect(repairJson(text, enabled(true, false))).toStrictEqual(syntaxError('malformed-json', offset))
  })

  it.each([`${MARK}{}`, `${MARK}{`, `${MARK}x`])(
    'rejects %j at its first character while that repair is disabled',
    (text) => {
      expect(rejection(text, enabled(false, true))).toStrictEqual(syntaxError('malformed-json', 0))
    }
  )

  it('finds the error while every repair is disabled', () => {
    expect(repairJson('{"a":1,}', OFF)).toStrictEqual(syntaxError('malformed-json', 7))
    expect(repairJson('{"a":1', OFF)).toStrictEqual(syntaxError('truncated-json', 6))
  })
})

describe('the reason of a rejection', () => {
  it('changes neither the code nor the position, in any text', () => {
    const options = { skipsByteOrderMark: true, toleratesMissingCommas: true }
    assertProperty(
      500,
      fc.property(fc.oneof(brokenTexts, fc.string({ unit: 'binary' })), (text) => {
        const rejected = repairJson(text, ON)
        if (!('code' in rejected) || rejected.code === 'empty-body') return
        const trimmed = text.replace(/[ \t\n\r]+$/, '')
        const offset = findSyntaxError(trimmed, options)
        const isTruncated = offset === trimmed.length
        expectSame(rejected.code, isTruncated ? 'truncated-json' : 'malformed-json')
        expectSame(rejected.position, positionIn(text)(isTruncated ? text.length : offset))
        if (rejected.code === 'truncated-json') expectSame(rejected.reason, undefined)
      })
    )
  })
})

describe('the edits of repairJson', () => {
  it.each([
    '{"a":1"b":2"c":3}',
    '{"a":1,"b":2 "c":3}',
    `${MARK}{"a":1,"b":2,"c":3}`,
    `${MARK}{"a":1 "b":2"c":3}`,
    '{"a":{"b":{"c":1"d":2}"e":3}"f":4}'
  ])('lead from every character of the repaired %j to its place in the source', (source) => {
    const parsed = repairJson(source, ON)
    if ('code' in parsed) throw new Error(parsed.message)
    const commas = parsed.repairs.filter(({ code }) => code === 'missing-comma').map(({ offset }) => offset)
    const start = source.startsWith(MARK) ? 1 : 0
    const offsets: number[] = []
    for (let offset = start; offset < source.length; offset++) {
      if (commas.includes(offset)) offsets.push(offset)
      offsets.push(offset)
    }
    expect(Array.from(parsed.text, (_, offset) => offset).map(sourceOffsetIn(parsed.edits))).toStrictEqual(
      offsets
    )
    expect(offsets).toHaveLength(parsed.text.length)
  })
})

describe('the stack traces of other code', () => {
  const before = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')

  afterEach(() => {
    if (before !== undefined) Object.defineProperty(Error, 'stackTraceLimit', before)
  })

  it.each(['{', '{"a":1"b":2}', ''])('have the same limit after %j was repaired', (text) => {
    repairJson(text, ON)
    expect(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')).toStrictEqual(before)
  })

  it('keep their limit if it cannot be changed', () => {
    Object.defineProperty(Error, 'stackTraceLimit', { value: 3, writable: false, configurable: true })
    expect(repairJson('{"a":1"b":2}', ON)).toMatchObject({ value: { a: 1, b: 2 }, edits: [commaAt(6)] })
    expect(Error.stackTraceLimit).toBe(3)
  })

  it('get no limit if there is none', () => {
    Reflect.deleteProperty(Error, 'stackTraceLimit')
    expect(repairJson('{"a":1"b":2}', ON)).toMatchObject({ value: { a: 1, b: 2 }, edits: [commaAt(6)] })
    expect(Object.hasOwn(Error, 'stackTraceLimit')).toBe(false)
  })
})
