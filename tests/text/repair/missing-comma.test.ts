import fc from 'fast-check'
import { JsonReader } from '../../../src/text/json-reader'
import { findMissingCommas, insertCommas } from '../../../src/text/repair/missing-comma'
import { holds } from '../../support/law'
import { isJson } from '../../support/text-oracle'

/** The gaps of a text that is JSON but for them. */
const gapsByTokens = (text: string): readonly number[] | undefined => {
  const reader = new JsonReader(text, 0, true)
  const gaps: number[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'fault') return undefined
    if (token === 'gap') gaps.push(reader.start)
  }
  return gaps
}

describe('findMissingCommas', () => {
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
  ])('finds the gaps of %j', (text, gaps) => {
    expect(findMissingCommas(text, 0)).toStrictEqual(gaps)
  })

  it.each([
    ['between records', '{"cdr":[{"a":1}{"a":2}]}'],
    ['between items', '{"a":["b" "c"]}'],
    ['between bodies that are lists', '["a"]["b"]'],
    ['where the colon is missing too', '{"a":1 "b" 2}'],
    ['where the key has no quotes', '{"a":1 b:2}'],
    ['where there is a comma too many', '{"a":1,,"b":2}'],
    ['where a quote is not escaped', '{"a":"say "hi""}'],
    ['where the value is missing too', '{"a": "b":2}'],
    ['where an item is missing too', '[ "b":2]'],
    ['before anything else', ' "a":1'],
    ['where the text ends in a string', '{"a":1"b":"2'],
    ['where the text ends behind a backslash', '{"a":1"b":"2\\"']
  ])('finds none %s', (_name, text) => {
    expect(findMissingCommas(text, 0)).toStrictEqual([])
  })

  it.each([
    ['between items that look like a member', '{"a":["b" "c":1]}'],
    ['between bodies', '{"a":1}"b":2}'],
    ['where the text ends', '{"a":1"b":2'],
    ['after a fault that no comma mends', '{"a":x "b":2}'],
    ['before a fault that no comma mends', '{"a":1 "b":x}']
  ])('leaves it to JSON.parse that no comma mends a text %s', (_name, text) => {
    const gaps = findMissingCommas(text, 0)
    expect(gaps).toHaveLength(1)
    expect(() => JSON.parse(insertCommas(text, 0, gaps)) as unknown).toThrow(SyntaxError)
  })

  it('finds what our own reader finds, wherever commas make a text whole', () => {
    const fragments = fc.constantFrom(...'{}[]:,"'.split(''), '"a"', '"b":', ',"c":', ' ', '1', 'null')
    const damaged = fc
      .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('', '\t'), fc.array(fc.nat(), { maxLength: 4 }))
      .map(([value, indent, places]) => {
        const pieces = JSON.stringify(value, null, indent).split(',')
        const kept = new Set(places.map((place) => place % pieces.length))
        return pieces.reduce((text, piece, index) => text + (kept.has(index) ? ',' : '') + piece)
      })
    const texts = fc.oneof(
      damaged,
      fc.array(fragments).map((all) => `{"z":${all.join('')}}`)
    )
    holds(
      5000,
      fc.property(texts, (text) => {
        const gaps = findMissingCommas(text, 0)
        const isWhole = isJson(insertCommas(text, 0, gaps))
        expect(isWhole ? gaps : undefined).toStrictEqual(gapsByTokens(text))
      })
    )
  })

  it('leaves what stands within quotes to JSON.parse', () => {
    expect(findMissingCommas('{"a":"\n""b":"\\x"}', 0)).toStrictEqual([8])
  })

  it('begins where it is told to, and counts from the beginning all the same', () => {
    expect(findMissingCommas('\ufeff{"a":1"b":2}', 1)).toStrictEqual([7])
    expect(findMissingCommas('\ufeff{"a":1', 1)).toStrictEqual([])
  })
})

describe('insertCommas', () => {
  it.each<[string, number, number[], string]>([
    ['{"a":1}', 0, [], '{"a":1}'],
    ['{"a":1"b":2}', 0, [6], '{"a":1,"b":2}'],
    ['{"a":1 "b":2"c":3}', 0, [6, 12], '{"a":1, "b":2,"c":3}'],
    ['\ufeff{"a":1}', 1, [], '{"a":1}'],
    ['\ufeff{"a":1"b":2}', 1, [7], '{"a":1,"b":2}']
  ])('makes of %j from %i with gaps %j %j', (text, start, gaps, mended) => {
    expect(insertCommas(text, start, gaps)).toBe(mended)
  })
})
