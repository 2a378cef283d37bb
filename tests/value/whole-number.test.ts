import { isWholeNumber } from '../../src/value/whole-number'

describe('isWholeNumber', () => {
  it.each([0, -0, 1, -1, 60, 2 ** 53 - 1])('takes %d', (value) => {
    expect(isWholeNumber(value)).toBe(true)
  })

  it.each([0.5, 2 ** 53, NaN, Infinity, '1', 1n, true, null, undefined, [1], Object(1)])(
    'refuses %p',
    (value) => {
      expect(isWholeNumber(value)).toBe(false)
    }
  )
})
