import type { Path } from '../../src'
import { mendJson, REFUSED, tryParse, unmended } from '../../src/text/parse-json'
import { repeatedKeys } from '../../src/text/repeated-keys'

const repeatedIn = (text: string): unknown => {
  const value = tryParse(text)
  const parsed =
    value === REFUSED
      ? mendJson(text, { 'byte-order-mark': true, 'missing-comma': true })
      : unmended(value, text)
  if (parsed.fault !== undefined) throw new Error(parsed.fault.message)
  return repeatedKeys(parsed)
}

describe('repeatedKeys', () => {
  it.each([
    '{}',
    '[]',
    '1',
    '{"a":1,"b":2}',
    '{"a":1," a ":2}',
    '{"a":1,"A":2}',
    '{"a":{"a":1}}',
    '[{"a":1},{"a":2}]',
    '{"a":{"x":1},"b":{"x":2}}',
    '{"a":"\\"a\\":1,\\"a\\":2"}',
    '{"a":["a","a","a","a","a"]}',
    '{ "a" : 1 ,\t"b" :   2 }',
    '{"\\u0061":1,"\\u0062":2}',
    '{"undefined":1,     "a":"\\\\"}',
    '{"__proto__":1,"constructor":2,"toString":3}'
  ])('finds none in %j', (text) => {
    expect(repeatedIn(text)).toStrictEqual([])
  })

  it.each<[string, Path, number]>([
    ['{"":0,"":0}', [''], 6],
    ['{"a":1,"a":2}', ['a'], 7],
    ['{"a":1,"a":1}', ['a'], 7],
    ['{"a":1,"a":2,"a":3}', ['a'], 7],
    ['{"a":1,"b":2,"a":3}', ['a'], 13],
    ['{"a":1,"a":100000}', ['a'], 7],
    ['{"a":0,"a":1e20}', ['a'], 7],
    ['{"a":"long text","a":""}', ['a'], 17],
    ['{"a":1,"\\u0061":2}', ['a'], 7],
    ['{"\\u0061":1,"a":2}', ['a'], 12],
    ['{"\\"":1,"\\u0022":2}', ['"'], 8],
    ['{"😀":1,"\\ud83d\\ude00":2}', ['😀'], 8],
    ['{" a ":1," a ":2}', [' a '], 9],
    ['{"__proto__":1,"__proto__":2}', ['__proto__'], 15],
    ['{"0":1,"0":2}', ['0'], 7],
    ['[{"a":1,"a":2}]', [0, 'a'], 8],
    ['[[],[0,{"a":1,"a":2}]]', [1, 1, 'a'], 14],
    ['{"cdr":[{"a":1},{"a":1,"a":2}]}', ['cdr', 1, 'a'], 23],
    ['{"cdr":[{"x":[1,{"a":1,"a":2}]}]}', ['cdr', 0, 'x', 1, 'a'], 23],
    ['{"cdr":[],"cdr":[]}', ['cdr'], 10],
    ['{"x":{"a":1,"a":2},"a":3}', ['x', 'a'], 12],
    ['{"a":1"a":2}', ['a'], 6],
    ['\ufeff{"a":1 "a":2}', ['a'], 8]
  ])('finds the one in %j', (text, path, offset) => {
    expect(repeatedIn(text)).toStrictEqual([{ path, position: { offset, line: 1, column: offset + 1 } }])
  })

  it('finds every key that is repeated, each once, in the order of their second places', () => {
    expect(repeatedIn('{"a":1,"b":1,\n"b":2,"a":2,\n"a":3,"x":{"a":1,"a":2}}')).toStrictEqual([
      { path: ['b'], position: { offset: 14, line: 2, column: 1 } },
      { path: ['a'], position: { offset: 20, line: 2, column: 7 } },
      { path: ['x', 'a'], position: { offset: 44, line: 3, column: 18 } }
    ])
  })

  it('finds those within a member that is dropped itself', () => {
    expect(repeatedIn('{"x":{"a":1,"a":2},"x":0}')).toStrictEqual([
      { path: ['x', 'a'], position: { offset: 12, line: 1, column: 13 } },
      { path: ['x'], position: { offset: 19, line: 1, column: 20 } }
    ])
  })

  it.each<[string, Path, number]>([
    ['[[[[[[[{"a":1,"a":2}]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 'a'], 14],
    ['[[[[[[[[{"a":1,"a":2}]]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 0], 15]
  ])('finds the one in %j', (text, path, offset) => {
    expect(repeatedIn(text)).toStrictEqual([{ path, position: { offset, line: 1, column: offset + 1 } }])
  })

  it('finds one below ten thousand levels, with the first eight of them for its path', () => {
    const depth = 10_000
    const text = `${'['.repeat(depth)}{"a":1,"a":2}${']'.repeat(depth)}`
    expect(repeatedIn(text)).toStrictEqual([
      {
        path: [0, 0, 0, 0, 0, 0, 0, 0],
        position: { offset: depth + 7, line: 1, column: depth + 8 }
      }
    ])
  })
})
