import { isJson, writeJson } from '../../src/text/write-json'

const nested = (depth: number): unknown => {
  let value: unknown = null
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

describe('writeJson', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    [{ a: [1, 'b', true] }, '{"a":[1,"b",true]}'],
    [-0, '-0'],
    [[-0, 0, '-0', '--0'], '[-0,0,"-0","--0"]'],
    [{ '-0': -0 }, '{"-0":-0}']
  ])('writes %j as %s', (value, text) => {
    expect(writeJson(value)).toBe(text)
    expect(JSON.parse(writeJson(value))).toStrictEqual(value)
  })
})

describe('isJson', () => {
  it.each([null, 'a', 0, -0, false, [], {}, [{ a: [null] }], nested(100_000)])('knows %#', (value) => {
    expect(isJson(value)).toBe(true)
  })

  it.each([
    undefined,
    NaN,
    Infinity,
    1n,
    Symbol('a'),
    () => 0,
    new Date(0),
    new Map(),
    [undefined],
    { a: { b: NaN } }
  ])('does not know %#, of which something would be lost', (value) => {
    expect(isJson(value)).toBe(false)
  })
})
