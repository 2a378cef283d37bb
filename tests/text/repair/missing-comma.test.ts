import { findMissingCommas, insertCommas } from '../../../src/text/repair/missing-comma'

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
    ['between items that look like a member', '{"a":["b" "c":1]}'],
    ['between bodies', '{"a":1}{"b":2}'],
    ['where the value is missing too', '{"a": "b":2}'],
    ['where the colon is missing too', '{"a":1 "b" 2}'],
    ['where the key has no quotes', '{"a":1 b:2}'],
    ['where there is a comma too many', '{"a":1,,"b":2}'],
    ['where a quote is not escaped', '{"a":"say "hi""}'],
    ['where the text ends', '{"a":1"b":"2'],
    ['where the text ends behind a backslash', '{"a":1"b":"2\\"'],
    ['after a fault that no comma mends', '{"a":x "b":2}'],
    ['before a fault that no comma mends', '{"a":1 "b":x}']
  ])('does not mend a text %s', (_name, text) => {
    expect(findMissingCommas(text, 0)).toBeUndefined()
  })

  it('leaves what stands within quotes to JSON.parse', () => {
    expect(findMissingCommas('{"a":"\n""b":"\\x"}', 0)).toStrictEqual([8])
  })

  it('begins where it is told to, and counts from the beginning all the same', () => {
    expect(findMissingCommas('\ufeff{"a":1"b":2}', 1)).toStrictEqual([7])
    expect(findMissingCommas('\ufeff{"a":1', 1)).toBeUndefined()
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
