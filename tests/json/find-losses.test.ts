import type { Path } from '../../src/diagnostics/issue'
import { findLosses } from '../../src/json/find-losses'

const findDuplicateKeys = (text: string) => findLosses(text).duplicateKeys

describe('the duplicate keys that findLosses finds', () => {
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
  ])('returns none for %j', (text) => {
    expect(findDuplicateKeys(text)).toStrictEqual([])
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
    ['{"x":{"a":1,"a":2},"a":3}', ['x', 'a'], 12]
  ])('returns the one in %j', (text, path, offset) => {
    expect(findDuplicateKeys(text)).toStrictEqual([{ path, offset }])
  })

  it('returns every duplicate key once, in the order of the second occurrences', () => {
    expect(findDuplicateKeys('{"a":1,"b":1,\n"b":2,"a":2,\n"a":3,"x":{"a":1,"a":2}}')).toStrictEqual([
      { path: ['b'], offset: 14 },
      { path: ['a'], offset: 20 },
      { path: ['x', 'a'], offset: 44 }
    ])
  })

  it('returns duplicate keys inside a member that is itself dropped', () => {
    expect(findDuplicateKeys('{"x":{"a":1,"a":2},"x":0}')).toStrictEqual([
      { path: ['x', 'a'], offset: 12 },
      { path: ['x'], offset: 19 }
    ])
  })

  it.each<[string, Path, number]>([
    ['[[[[[[[{"a":1,"a":2}]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 'a'], 14],
    ['[[[[[[[[{"a":1,"a":2}]]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 0], 15]
  ])('ends paths after eight parts: %j', (text, path, offset) => {
    expect(findDuplicateKeys(text)).toStrictEqual([{ path, offset }])
  })

  it('returns one below ten thousand levels', () => {
    const depth = 10_000
    const text = `${'['.repeat(depth)}{"a":1,"a":2}${']'.repeat(depth)}`
    expect(findDuplicateKeys(text)).toStrictEqual([{ path: [0, 0, 0, 0, 0, 0, 0, 0], offset: depth + 7 }])
  })
})
