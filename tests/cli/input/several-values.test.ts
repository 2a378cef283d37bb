import type { Raw } from '../../../src/cli/input/block'
import { severalValues, type ValueInLine } from '../../../src/cli/input/several-values'
import { bytesOf } from './source'

const split = (line: Raw): readonly ValueInLine[] => [...(severalValues(line) ?? [])]

describe('severalValues', () => {
  it('splits a line, with columns', () => {
    const expected = [
      { raw: '{"a":"应"}', column: 1 },
      { raw: '{"b":', column: 11 }
    ]
    expect(split('{"a":"应"} {"b":')).toStrictEqual(expected)
    expect(split(bytesOf('{"a":"应"} {"b":'))).toStrictEqual(expected)
  })

  it('keeps bytes that are not UTF-8', () => {
    const bytes = Uint8Array.of(0x7b, 0x7d, 0x7b, 0xff)
    expect(split(bytes)).toStrictEqual([
      { raw: '{}', column: 1 },
      { raw: Uint8Array.of(0x7b, 0xff), column: 3 }
    ])
  })

  it('splits a line that is longer than the parts that are scanned', () => {
    const line = '{"a":1}'.repeat(20_000)
    const values = split(line)
    expect(values).toHaveLength(20_000)
    expect(values[19_999]).toStrictEqual({ raw: '{"a":1}', column: 7 * 19_999 + 1 })
  })

  it.each(['', '{}', '{"a":1} x', 'x {"a":1}', '{"a":1},{"b":1}', '{"a"', '[{"a":1}]'])(
    'does not split %j',
    (line) => {
      expect(severalValues(line)).toBeUndefined()
    }
  )
})
