import { writeJson } from '../../src/json/write'

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
    [[-0, '-0', ''], '[-0,"-0",""]'],
    [{ '-0': -0 }, '{"-0":-0}']
  ])('writes %j as %s', (value, text) => {
    expect(writeJson(value)).toBe(text)
    expect(JSON.parse(writeJson(value))).toStrictEqual(value)
  })

  it('writes an object as often as it occurs', () => {
    const shared = { a: 1 }
    const withNegativeZero = { a: -0 }
    expect(writeJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
    expect(writeJson([withNegativeZero, shared, shared, withNegativeZero])).toBe(
      '[{"a":-0},{"a":1},{"a":1},{"a":-0}]'
    )
  })

  it.each<[unknown, number]>([
    [{ a: [0, 'b', null] }, 1],
    [{ a: [-0] }, 2]
  ])('stringifies %j twice only if it contains -0', (value, times) => {
    const stringify = jest.spyOn(JSON, 'stringify')
    try {
      writeJson(value)
      expect(stringify).toHaveBeenCalledTimes(times)
    } finally {
      stringify.mockRestore()
    }
  })

  it.each([{ x: nested(1_000_000) }, { x: -0, y: nested(1_000_000) }])(
    'throws a RangeError if the value is too deep for the stack (%#)',
    (value) => {
      expect(() => writeJson(value)).toThrow(
        new RangeError('cannot write JSON: nested too deeply or too long')
      )
    }
  )
})
