import fc from 'fast-check'
import { applyEdits } from '../../src/json/edits'
import { findSyntaxError, JsonReader } from '../../src/json/reader'
import { missingComma } from '../../src/repairs/missing-comma'
import { anyJson } from '../support/arbitraries/json'
import { layouts, print } from '../support/arbitraries/layout'
import { assertProperty } from '../support/property'
import { isJson } from '../support/text-oracle'

const { findEdits, inject } = missingComma

const commaAt = (offset: number): unknown => ({ offset, remove: 0, insert: ',' })

const repaired = (text: string): string => applyEdits(text, findEdits(text))

/** The offsets of missing commas in a text that has no other error; `undefined` if it has one. */
const offsetsByTokens = (text: string): readonly number[] | undefined => {
  const reader = new JsonReader(text, { toleratesMissingCommas: true })
  const offsets: number[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'error') return undefined
    if (token === 'missing-comma') offsets.push(reader.start)
  }
  return offsets
}

describe('missingComma', () => {
  it('has this code and stage', () => {
    expect([missingComma.code, missingComma.stage, missingComma.injectInto]).toStrictEqual([
      'missing-comma',
      'text',
      'record'
    ])
  })
})

describe('missingComma.findEdits', () => {
  it.each<[string, number[]]>([
    ['{}', []],
    ['{"a":1,"b":2}', []],
    ['{"customParm":"123456"" stateDesc ":"正常"}', [22]],
    ['{"a":1"b":2"c":3}', [6, 11]],
    ['{"a":1 "b":2\n"c":3}', [6, 12]],
    ['{"a":{"b":1"c":2}"d":[{"e":1"f":2}]"g":3}', [11, 17, 28, 35]],
    ['{"cdr":[{"a":1"b":2},{"a":1,"b":2},{"a":1"b":2}]}', [14, 41]],
    ['{"a":1 , "b":2}', []],
    ['{"a":null"b":-1.5e3"c":""}', [9, 19]]
  ])('inserts commas into %j at %j', (text, offsets) => {
    expect(findEdits(text)).toStrictEqual(offsets.map(commaAt))
    expect(isJson(repaired(text))).toBe(true)
  })

  it.each<[string, string]>([
    ['{"a":1}', '{"a":1}'],
    ['{"a":1"b":2}', '{"a":1,"b":2}'],
    ['{"a":1 "b":2"c":3}', '{"a":1, "b":2,"c":3}']
  ])('repairs %j: %j', (text, whole) => {
    expect(repaired(text)).toBe(whole)
  })

  it('counts a byte order mark as one character', () => {
    expect(findEdits('\ufeff{"a":1"b":2}')).toStrictEqual([commaAt(7)])
    expect(findEdits('\ufeff{"a":1')).toStrictEqual([])
  })

  it.each([
    ['between records', '{"cdr":[{"a":1}{"a":2}]}'],
    ['between items', '{"a":["b" "c"]}'],
    ['between bodies that are lists', '["a"]["b"]'],
    ['if the colon is missing too', '{"a":1 "b" 2}'],
    ['if the key has no quotes', '{"a":1 b:2}'],
    ['after a comma', '{"a":1,,"b":2}'],
    ['if a quote is not escaped', '{"a":"say "hi""}'],
    ['if the value is missing too', '{"a": "b":2}'],
    ['if an item is missing too', '[ "b":2]'],
    ['at the start', ' "a":1'],
    ['if the text ends within a string', '{"a":1"b":"2'],
    ['if the text ends after a backslash', '{"a":1"b":"2\\"']
  ])('inserts no comma %s', (_name, text) => {
    expect(findEdits(text)).toStrictEqual([])
  })

  it.each([
    ['between items that look like a member', '{"a":["b" "c":1]}'],
    ['between bodies', '{"a":1}"b":2}'],
    ['in a truncated text', '{"a":1"b":2'],
    ['after another error', '{"a":x "b":2}'],
    ['before another error', '{"a":1 "b":x}']
  ])('inserts a comma %s, which JSON.parse still rejects', (_name, text) => {
    expect(findEdits(text)).toHaveLength(1)
    expect(isJson(repaired(text))).toBe(false)
  })

  it('does not look into strings', () => {
    expect(findEdits('{"a":"\n""b":"\\x"}')).toStrictEqual([commaAt(8)])
  })

  it('finds what JsonReader finds, wherever commas make a text valid', () => {
    const fragments = fc.constantFrom(...'{}[]:,"'.split(''), '"a"', '"b":', ',"c":', ' ', '1', 'null')
    const damaged = fc
      .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('', '\t'), fc.array(fc.nat(), { maxLength: 4 }))
      .map(([value, indent, seeds]) => {
        const pieces = JSON.stringify(value, null, indent).split(',')
        const kept = new Set(seeds.map((seed) => seed % pieces.length))
        return pieces.reduce((text, piece, index) => text + (kept.has(index) ? ',' : '') + piece)
      })
    const texts = fc.oneof(
      damaged,
      fc.array(fragments).map((all) => `{"z":${all.join('')}}`)
    )
    assertProperty(
      5000,
      fc.property(texts, (text) => {
        const offsets = findEdits(text).map(({ offset }) => offset)
        expect(isJson(repaired(text)) ? offsets : undefined).toStrictEqual(offsetsByTokens(text))
      })
    )
  })
})

describe('missingComma.tolerance', () => {
  it('lets the search for a syntax error pass over missing commas', () => {
    expect(findSyntaxError('{"a":1"b":x}', missingComma.tolerance)).toBe(10)
    expect(findSyntaxError('{"a":1"b":x}')).toBe(6)
  })
})

describe('missingComma.inject', () => {
  it.each([
    ['{"a":1,"b":2}', '{"a":1"b":2}'],
    ['{"a":"x","b":"y","c":"z"}', '{"a":"x","b":"y""c":"z"}'],
    ['{"a":{"b":1,"c":2},"d":[3,4]}', '{"a":{"b":1,"c":2}"d":[3,4]}'],
    ['{"a":[1,2],"b":3}', '{"a":[1,2]"b":3}'],
    ['{"a":",","b":"},{"}', '{"a":",""b":"},{"}'],
    [' {"a":1 ,\n"b":2}', ' {"a":1 \n"b":2}'],
    ['{"a":1,"b":2,x', '{"a":1,"b":2x']
  ])('turns %j into %j', (text, faulty) => {
    expect(inject(text)).toBe(faulty)
  })

  it.each(['{}', '{"a":1}', '{"a":[1,2]}', '{"a":{"b":1,"c":2}}', '[1,2]', '"a,b"', '1', ''])(
    'returns %j as it is',
    (text) => {
      expect(inject(text)).toBe(text)
    }
  )

  it('is undone by the repair', () => {
    assertProperty(
      200,
      fc.property(anyJson, layouts, (json, layout) => {
        const { text } = print(json, layout)
        const faulty = inject(text)
        expect(findEdits(faulty)).toHaveLength(faulty === text ? 0 : 1)
        expect(JSON.parse(repaired(faulty))).toEqual(JSON.parse(text))
      })
    )
  })
})
