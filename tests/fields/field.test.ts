import { EMPTY, INVALID, isWholeNumber } from '../../src/fields/field'

describe('isWholeNumber', () => {
  it.each([0, -0, 1, -1, 60, 2 ** 53 - 1])('returns true for %d', (value) => {
    expect(isWholeNumber(value)).toBe(true)
  })

  it.each([0.5, 2 ** 53, NaN, Infinity, '1', 1n, true, null, undefined, [1], Object(1)])(
    'returns false for %p',
    (value) => {
      expect(isWholeNumber(value)).toBe(false)
    }
  )
})

describe('the outcomes of read', () => {
  it('are null for an empty value and a symbol for an invalid one, which no field can hold', () => {
    expect([EMPTY, typeof INVALID]).toStrictEqual([null, 'symbol'])
  })
})
