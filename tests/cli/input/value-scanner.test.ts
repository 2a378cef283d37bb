import fc from 'fast-check'
import { type ScannedValue, ValueScanner } from '../../../src/cli/input/value-scanner'
import { oneLineJson, whitespaces } from './values'
import { bytesOf } from './source'

const scan = (text: string, cuts: readonly number[] = []): readonly ScannedValue[] => {
  const bytes = bytesOf(text)
  const scanner = new ValueScanner()
  const places = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other),
    bytes.length
  ]
  places.slice(1).forEach((end, index) => {
    scanner.push(bytes.subarray(places[index], end))
  })
  scanner.end()
  return scanner.take()
}

/** Returns the values and the texts, each with its line and column. */
const partsOf = (text: string): readonly (readonly [string, string])[] => {
  const bytes = bytesOf(text)
  return scan(text).map(({ start, end, line, column, isValue, isClosed }) => {
    const state = isValue ? (isClosed ? '' : '?') : '!'
    return [Buffer.from(bytes.subarray(start, end)).toString(), `${line}:${column}${state}`]
  })
}

const PRETTY = '{\n  "a": [\n    { "b": "}" }\n  ]\n}'

describe('ValueScanner', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['nothing', ' \r\n\t', []],
    [
      'values without anything between them',
      '{}{"a":{}}',
      [
        ['{}', '1:1'],
        ['{"a":{}}', '1:3']
      ]
    ],
    [
      'values on several lines',
      `${PRETTY}\n ${PRETTY}`,
      [
        [PRETTY, '1:1'],
        [PRETTY, '6:2']
      ]
    ],
    [
      'brackets and quotes in strings',
      '{"a":"\\"}{"}{}',
      [
        ['{"a":"\\"}{"}', '1:1'],
        ['{}', '1:13']
      ]
    ],
    [
      'a backslash at the end of a string',
      '{"a":"\\\\"}{}',
      [
        ['{"a":"\\\\"}', '1:1'],
        ['{}', '1:11']
      ]
    ],
    [
      'a list of objects',
      '[ {"a":1},\n{"b":2} ] {}',
      [
        ['[ {"a":1},\n{"b":2} ]', '1:1'],
        ['{}', '2:11']
      ]
    ],
    ['text', 'starting\n', [['starting', '1:1!']]],
    [
      'text without a line feed',
      '{} end',
      [
        ['{}', '1:1'],
        ['end', '1:4!']
      ]
    ],
    [
      'text before a value',
      'at 应😀 {"a":1}',
      [
        ['at 应😀 ', '1:1!'],
        ['{"a":1}', '1:8']
      ]
    ],
    [
      'text with brackets',
      '[main] {mdc=1} {}',
      [
        ['[main] {mdc=1} ', '1:1!'],
        ['{}', '1:16']
      ]
    ],
    ['text with a brace at its end', 'x {\ny\n', [['x {\ny', '1:1!']]],
    [
      'a value that starts on another line',
      'x {\n"a":1}',
      [
        ['x ', '1:1!'],
        ['{\n"a":1}', '1:3']
      ]
    ],
    ['a byte order mark', '\ufeff{"a":1}', [['\ufeff{"a":1}', '1:1']]],
    [
      'a character as long as a mark',
      '应{"a":1}',
      [
        ['应', '1:1!'],
        ['{"a":1}', '1:2']
      ]
    ],
    ['a value that is cut', '{"a":[1', [['{"a":[1', '1:1?']]],
    [
      'a missing bracket',
      '{"a":[1}{"b":2}',
      [
        ['{"a":[1}', '1:1'],
        ['{"b":2}', '1:9']
      ]
    ],
    [
      'a missing brace',
      '{"a":[{"b":1]}{}',
      [
        ['{"a":[{"b":1]}', '1:1'],
        ['{}', '1:15']
      ]
    ],
    [
      'a bracket too many',
      '{"a":1]}{}',
      [
        ['{"a":1]}', '1:1'],
        ['{}', '1:9']
      ]
    ],
    [
      'a missing quote',
      '{\n"a": "x\n}\n{}',
      [
        ['{\n"a": "x\n}', '1:1'],
        ['{}', '4:1']
      ]
    ],
    [
      'a cut value before another one',
      '{\n  "a": [\n{\n  "b": 1\n}',
      [
        ['{\n  "a": [\n', '1:1?'],
        ['{\n  "b": 1\n}', '3:1']
      ]
    ],
    [
      'a cut value that is not indented',
      '{\n"a": 1\n{}',
      [
        ['{\n"a": 1\n', '1:1?'],
        ['{}', '3:1']
      ]
    ],
    [
      'objects that start lines',
      '{"a":[\n{"b":1},\n{"c":\n{}}\n]}',
      [['{"a":[\n{"b":1},\n{"c":\n{}}\n]}', '1:1']]
    ]
  ])('splits %s', (_, text, expected) => {
    expect(partsOf(text)).toStrictEqual(expected)
  })

  it('finds all values between any whitespace, in any chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(oneLineJson, whitespaces), { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (values, cuts) => {
          const text = values.flat().join('')
          const found = scan(text, cuts)
          const bytes = Buffer.from(text)
          expect(found.map(({ start, end }) => bytes.subarray(start, end).toString())).toStrictEqual(
            values.map(([value]) => value)
          )
          expect(found).toStrictEqual(scan(text))
          expect(found.every(({ isClosed, isValue }) => isClosed && isValue)).toBe(true)
        }
      )
    )
  })

  it('finds the same in any chunks of any text, and loses only whitespace', () => {
    const texts = fc
      .array(fc.constantFrom('{', '}', '[', ']', '"', '\\', '\n', ' ', ',', ':', 'a', '应', '{"'), {
        maxLength: 40
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
        const found = scan(text, cuts)
        expect(found).toStrictEqual(scan(text))
        const bytes = Buffer.from(text)
        const kept = found.map(({ start, end }) => bytes.subarray(start, end).toString()).join('')
        expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
      { numRuns: 2000 }
    )
  })

  it('takes linear time and little memory for very deep values', () => {
    const scanner = new ValueScanner()
    scanner.push(bytesOf(`${'['.repeat(2)}{${'['.repeat(3_000_000)}${'}'.repeat(3_000_000)}`))
    scanner.push(bytesOf(`{"a":${'[['.repeat(200_000)}${']]'.repeat(200_000)}}`))
    scanner.end()
    expect(scanner.found.length).toBeGreaterThan(0)
  })
})
