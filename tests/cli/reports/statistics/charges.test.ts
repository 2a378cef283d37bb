import { yuan } from '../../../../src'
import {
  addCharge,
  addCharges,
  type Charges,
  emptyCharges,
  sumOfCharges
} from '../../../../src/cli/reports/statistics/charges'

const chargesOf = (...amounts: readonly string[]): Charges => {
  const charges = emptyCharges()
  for (const amount of amounts) addCharge(charges, yuan(amount))
  return charges
}

describe('charges', () => {
  it('leave out and count amounts of more than 40 characters', () => {
    const charges = chargesOf('0.1', '2.005', '9'.repeat(40), '9'.repeat(41))
    expect(charges.tooLong).toBe(1)
    expect(sumOfCharges(charges)).toBe(`1${'0'.repeat(39)}1.105`)
  })

  it('are 0 if there are none', () => {
    expect(sumOfCharges(emptyCharges())).toBe('0')
  })

  it('add up by scale, and do not change the second', () => {
    const into = chargesOf('0.1', '3')
    const other = chargesOf('0.25', '0.9', '9'.repeat(41))
    addCharges(into, other)
    expect([sumOfCharges(into), into.tooLong]).toStrictEqual(['4.25', 1])
    expect(other).toStrictEqual(chargesOf('0.25', '0.9', '9'.repeat(41)))
  })
})
