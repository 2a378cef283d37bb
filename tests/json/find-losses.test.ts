import fc from 'fast-check'
import type { Path } from '../../src/diagnostics/issue'
import { findLosses } from '../../src/json/find-losses'
import { anyJson } from '../support/arbitraries/json'
import { layouts, print } from '../support/arbitraries/layout'
import { isLong, numbersIn } from '../support/long-numbers'
import { assertProperty, expectSame } from '../support/property'

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

describe('the numbers that findLosses finds', () => {
  const numbersOf = (text: string) => findLosses(text).numbers

  it.each([
    '0',
    'true',
    'false',
    'null',
    '[true,false,null,1e3,1e15,1234.5,-60]',
    '"12345678901234567890"',
    '["1e400","9007199254740993"]',
    '{"12345678901234567890":"12345678901234567890"}',
    '{"a":"\\"b\\":12345678901234567890"}',
    '{"a":0.15,"b":1.50,"c":1e-7,"d":2016020211193600.0}'
  ])('are none in %j', (text) => {
    expect(findLosses(text)).toStrictEqual({ duplicateKeys: [], numbers: [] })
  })

  it.each<[string, Path, number, string, boolean]>([
    ['12345678901234567890', [], 0, '12345678901234567890', true],
    [' -12345678901234567890\n', [], 1, '-12345678901234567890', true],
    ['1e16', [], 0, '1e16', false],
    ['[1e16]', [0], 1, '1e16', false],
    ['9e99', [], 0, '9e99', false],
    ['1e400', [], 0, '1e400', true],
    ['[-1E400]', [0], 1, '-1E400', true],
    ['[0,1, 9007199254740993]', [2], 6, '9007199254740993', true],
    ['[true,"1",9007199254740993,"a"]', [2], 10, '9007199254740993', true],
    ['{"a":1,"b" : 9007199254740993 }', ['b'], 13, '9007199254740993', true],
    ['{"a":9007199254740992}', ['a'], 5, '9007199254740992', false],
    ['{"a":9007199254740991}', ['a'], 5, '9007199254740991', false],
    ['{"a":4503599627370497.5}', ['a'], 5, '4503599627370497.5', true],
    ['{"\\u0061":0.1234567890123456789}', ['a'], 10, '0.1234567890123456789', true],
    ['{"a":0.30000000000000004}', ['a'], 5, '0.30000000000000004', false],
    ['{" a ":1e400}', [' a '], 7, '1e400', true],
    ['{"cdr":[{},{"x":{"y":[[],[{"z":1e400}]]}}]}', ['cdr', 1, 'x', 'y', 1, 0, 'z'], 31, '1e400', true]
  ])('are in %j', (text, path, offset, token, losesDigits) => {
    expect(findLosses(text)).toStrictEqual({
      duplicateKeys: [],
      numbers: [{ path, offset, token, losesDigits }]
    })
  })

  it('are in the order of the text, and in members that are dropped', () => {
    expect(findLosses('{"a":1e400,"b":[1e16,"1e400"],"a":-1e400}')).toStrictEqual({
      duplicateKeys: [{ path: ['a'], offset: 30 }],
      numbers: [
        { path: ['a'], offset: 5, token: '1e400', losesDigits: true },
        { path: ['b', 0], offset: 16, token: '1e16', losesDigits: false },
        { path: ['a'], offset: 34, token: '-1e400', losesDigits: true }
      ]
    })
  })

  it.each<[string, Path, number]>([
    ['[[[[[[[{"a":1e400}]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 'a'], 12],
    ['[[[[[[[[{"a":1e400}]]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 0], 13],
    ['[[[[[[[[[0,1e400]]]]]]]]]', [0, 0, 0, 0, 0, 0, 0, 0], 11]
  ])('have paths of at most eight parts: %j', (text, path, offset) => {
    expect(numbersOf(text)).toStrictEqual([{ path, offset, token: '1e400', losesDigits: true }])
  })

  it('are found below ten thousand levels', () => {
    const depth = 10_000
    expect(numbersOf(`${'['.repeat(depth)}1e400${']'.repeat(depth)}`)).toStrictEqual([
      { path: [0, 0, 0, 0, 0, 0, 0, 0], offset: depth, token: '1e400', losesDigits: true }
    ])
  })

  it('are those of exact arithmetic, in any text', () => {
    const numbers = fc.constantFrom('1e400', '9007199254740993', '1e16', '0.30000000000000004', '7', '0.15')
    const trees = fc.tuple(anyJson, numbers, layouts)
    assertProperty(
      300,
      fc.property(trees, ([json, word, layout]) => {
        const { text } = print({ items: [json, { word }, json] }, layout)
        const sent = numbersIn(text)
        expectSame(
          numbersOf(text)
            .filter(({ losesDigits }) => losesDigits)
            .map(({ token }) => token),
          sent.filter(isLong)
        )
        for (const { token, offset } of numbersOf(text)) expectSame(text.startsWith(token, offset), true)
      })
    )
  })
})
