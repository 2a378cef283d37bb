import { writeJson } from '../../src/text/write-json'

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

  it.each([{ x: nested(1_000_000) }, { x: -0, y: nested(1_000_000) }])(
    'refuses what no stack is deep enough for (%#)',
    (value) => {
      expect(() => writeJson(value)).toThrow(
        new RangeError('nested too deeply, or too long, to be written as JSON')
      )
    }
  )
})
