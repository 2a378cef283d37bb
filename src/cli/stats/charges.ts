import type { Yuan } from '../../event'
import { type ScaledYuan, scaledYuan } from '../../value/scaled-yuan'
import { sumYuan } from '../../value/sum-yuan'
import { yuan } from '../../value/yuan'

/** A sum of charges that is added to quickly. */
export interface Charges {
  /** The sum of the amounts with so many decimal places, in units of the last place. */
  readonly unitsByScale: Map<number, bigint>
  /** How many amounts have too many digits to be money, and are left out of the sum. */
  tooLong: number
}

/** In characters. A body may hold an amount of millions of digits, and each later addition would pay for it. */
const LONGEST_CHARGE = 40

export const noCharges = (): Charges => ({ unitsByScale: new Map(), tooLong: 0 })

const addUnits = ({ unitsByScale }: Charges, { units, scale }: ScaledYuan): void => {
  unitsByScale.set(scale, (unitsByScale.get(scale) ?? 0n) + units)
}

export const addCharge = (into: Charges, charge: Yuan): void => {
  if (charge.length > LONGEST_CHARGE) into.tooLong++
  else addUnits(into, scaledYuan(charge))
}

/** into += other */
export const addCharges = (into: Charges, other: Charges): void => {
  for (const [scale, units] of other.unitsByScale) addUnits(into, { units, scale })
  into.tooLong += other.tooLong
}

const amountOf = ([scale, units]: readonly [number, bigint]): Yuan => {
  const digits = String(units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return yuan(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`)
}

/** Exact, with the decimal places of the finest amount. */
export const sumOfCharges = (...charges: readonly Charges[]): Yuan =>
  sumYuan(charges.flatMap(({ unitsByScale }) => Array.from(unitsByScale, amountOf)))
