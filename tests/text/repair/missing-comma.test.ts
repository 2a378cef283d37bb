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
    expect(findMissingCommas(text, 0)).toStrictEqual({ gaps, fault: undefined })
  })

  it.each<[string, string, number[], number]>([
    ['between records', '{"cdr":[{"a":1}{"a":2}]}', [], 15],
    ['between items', '{"a":["b" "c"]}', [], 10],
    ['between items that look like a member', '{"a":["b" "c":1]}', [], 10],
    ['between bodies', '{"a":1}{"b":2}', [], 7],
    ['where the value is missing too', '{"a": "b":2}', [], 9],
    ['where the colon is missing too', '{"a":1 "b" 2}', [], 7],
    ['where the key has no quotes', '{"a":1 b:2}', [], 7],
    ['where there is a comma too many', '{"a":1,,"b":2}', [], 7],
    ['where a quote is not escaped', '{"a":"say "hi""}', [], 11],
    ['where the text ends', '{"a":1"b":"2', [6], 12],
    ['after a fault that no comma mends', '{"a":x "b":2}', [], 5],
    ['before a fault that no comma mends', '{"a":1 "b":x}', [6], 11]
  ])('does not mend a text %s', (_name, text, gaps, fault) => {
    expect(findMissingCommas(text, 0)).toStrictEqual({ gaps, fault })
  })

  it('begins where it is told to, and counts from the beginning all the same', () => {
    expect(findMissingCommas('\ufeff{"a":1"b":2}', 1)).toStrictEqual({ gaps: [7], fault: undefined })
    expect(findMissingCommas('\ufeff{"a":1', 1)).toStrictEqual({ gaps: [], fault: 7 })
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
