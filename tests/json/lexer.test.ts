import {
  endOfQuoted,
  endOfScalar,
  endOfString,
  skipWhitespace,
  skipWhitespaceBack
} from '../../src/json/lexer'

describe('endOfString', () => {
  it.each([
    ['""', 2],
    ['"abc"', 5],
    ['"abc"d', 5],
    ['"a""b"', 3],
    ['"\\""', 4],
    ['"\\\\"', 4],
    ['"\\\\""', 4],
    ['"\\/\\b\\f\\n\\r\\t"', 14],
    ['"\\u0041"', 8],
    ['"\\uD83D\\uDE00"', 14],
    ['"\\ud800"', 8],
    ['"\\uabCD"', 8],
    ['"\\u09af"', 8],
    ['"\\uAFfa"', 8],
    ['"a b !~"', 8],
    ['"\\u00410"', 9],
    ['"正常"', 4],
    ['"😀"', 4],
    ['"\u007f\u0080\u2028\ufeff\uffff"', 7],
    ['"\ud800"', 3]
  ])('returns for %j the index %i after it', (text, end) => {
    expect(endOfString(text, 0)).toBe(end)
  })

  it.each([
    ['"', 1],
    ['"abc', 4],
    ['"\\', 2],
    ['"\\"', 3],
    ['"\\u', 3],
    ['"\\u12', 5],
    ['"\\u123', 6],
    ['"\\u1234', 7],
    ['"\\u12"', 5],
    ['"\\uG234"', 3],
    ['"\\ug234"', 3],
    ['"\\u/234"', 3],
    ['"\\u:234"', 3],
    ['"\\u@234"', 3],
    ['"\\u`234"', 3],
    ['"\\u１234"', 3],
    ['"\\u123G"', 6],
    ['"\\u 123"', 3],
    ['"\\U0041"', 2],
    ['"\\x41"', 2],
    ['"\\a"', 2],
    ['"\\0"', 2],
    ['"\\\'"', 2],
    ['"\\\n"', 2],
    ['"\n"', 1],
    ['"a\tb"', 2],
    ['"\u0000"', 1],
    ['"\u001f"', 1]
  ])('returns the complement of the first invalid index for %j: ~%i', (text, index) => {
    expect(endOfString(text, 0)).toBe(~index)
  })

  it('starts at the given index', () => {
    expect(endOfString('{"a":"b"}', 5)).toBe(8)
    expect(endOfString('{"a":"b', 5)).toBe(~7)
  })
})

describe('endOfQuoted', () => {
  it.each([
    ['""', 2],
    ['"a""b"', 3],
    ['"\\""', 4],
    ['"\\\\"', 4],
    ['"\\\\\\""', 6],
    ['"a\\\\"b"', 5],
    ['"\n\\x\u0000"', 6]
  ])('returns for %j the index %i after it', (text, end) => {
    expect(endOfQuoted(text, 0)).toBe(end)
  })

  it.each(['"', '"a', '"\\"', '"a\\\\\\"'])(
    'returns the complement of the length for %j, which has no closing quote',
    (text) => {
      expect(endOfQuoted(text, 0)).toBe(~text.length)
    }
  )

  it('agrees with endOfString about every complete string', () => {
    for (const value of ['', 'a', '"', '\\', '\\"', '"\\', '\\\\"\\', '\n', '应答']) {
      const text = `${JSON.stringify(value)},"b"`
      expect(endOfQuoted(text, 0)).toBe(endOfString(text, 0))
    }
  })
})

describe('endOfScalar', () => {
  it.each([
    ['true', 4],
    ['false', 5],
    ['null', 4],
    ['true,', 4],
    ['nulll', 4],
    ['0', 1],
    ['-0', 2],
    ['7', 1],
    ['-1', 2],
    ['1234567890', 10],
    ['0.5', 3],
    ['-0.05', 5],
    ['1e5', 3],
    ['1E5', 3],
    ['1e+5', 4],
    ['1e-05', 5],
    ['0e0', 3],
    ['1.5E-10', 7],
    ['01', 1],
    ['-01', 2],
    ['0x10', 1],
    ['1_000', 1],
    ['1,2', 1],
    ['1 ', 1],
    ['1-2', 1],
    ['1.5.5', 3],
    ['1２', 1]
  ])('returns for %j the index %i after it', (text, end) => {
    expect(endOfScalar(text, 0)).toBe(end)
  })

  it.each([
    ['', 0],
    ['t', 1],
    ['tru', 3],
    ['trux', 3],
    ['True', 0],
    ['TRUE', 0],
    ['fals', 4],
    ['nul', 3],
    ['nil', 1],
    ['undefined', 0],
    ['NaN', 0],
    ['Infinity', 0],
    ['-', 1],
    ['-Infinity', 1],
    ['-a', 1],
    ['--1', 1],
    ['+1', 0],
    ['.5', 0],
    ['-.5', 1],
    ['1.', 2],
    ['1.e5', 2],
    ['1e', 2],
    ['1e+', 3],
    ['1e-x', 3],
    ['1ex', 2],
    ['1.5e', 4],
    ['１', 0],
    ["'a'", 0],
    ['a', 0],
    ['}', 0],
    [',', 0],
    ['/* */1', 0]
  ])('returns the complement of the first invalid index for %j: ~%i', (text, index) => {
    expect(endOfScalar(text, 0)).toBe(~index)
  })

  it('starts at the given index', () => {
    expect(endOfScalar('[1,-20.5]', 3)).toBe(8)
    expect(endOfScalar('[1,tru]', 3)).toBe(~6)
  })
})

describe('skipWhitespace', () => {
  it.each([
    ['', 0, 0],
    ['a', 0, 0],
    [' a', 0, 1],
    [' \t\r\n a', 0, 5],
    ['a  ', 1, 3],
    ['a b', 0, 0],
    ['\u00a0a', 0, 0],
    ['\u3000a', 0, 0],
    ['\ufeffa', 0, 0],
    ['\u000ba', 0, 0],
    ['\fa', 0, 0],
    ['\u2028a', 0, 0],
    ['a', 1, 1]
  ])('skips whitespace of %j from %i to %i', (text, start, index) => {
    expect(skipWhitespace(text, start)).toBe(index)
  })
})

describe('skipWhitespaceBack', () => {
  it.each([
    ['', 0, 0],
    ['a', 1, 1],
    ['a ', 2, 1],
    ['a \t\r\n b', 6, 1],
    ['  a', 2, 0],
    ['a b', 1, 1],
    ['a  b', 3, 1],
    ['a\u00a0', 2, 2],
    ['a\ufeff', 2, 2],
    ['a\f', 2, 2]
  ])('skips whitespace of %j back from %i to %i', (text, end, index) => {
    expect(skipWhitespaceBack(text, end)).toBe(index)
  })
})
