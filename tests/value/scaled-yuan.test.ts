import { scaledYuan } from '../../src/value/scaled-yuan'
import type { Yuan } from '../../src'
import { yuan } from '../../src/value/yuan'

describe('scaledYuan', () => {
  it.each([
    ['2.94', 294n, 2],
    ['0.044', 44n, 3],
    ['60', 60n, 0],
    ['0', 0n, 0],
    ['0.00', 0n, 2],
    ['007.10', 710n, 2],
    ['90071992547409930.1', 900719925474099301n, 1]
  ])('takes %s for %d at its own scale', (text, units, scale) => {
    expect(scaledYuan(yuan(text))).toStrictEqual({ units, scale })
  })

  it.each(['', '.', '-1', '1e3', '1.', '0x10'])('refuses %j', (text) => {
    expect(() => scaledYuan(text as Yuan)).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})
