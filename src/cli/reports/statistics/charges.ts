import type { Yuan } from '../../../fields/yuan'
import { addUnits, sumUnits, type UnitsByScale } from '../../../helpers/money'

/** A sum of charges by scale, so that adding one is fast. */
export interface Charges {
  readonly sums: UnitsByScale
  /** The number of amounts with too many digits to be money. The sum excludes them. */
  tooLong: number
}

/** The limit in characters. Untrusted input can have millions of digits, which would slow down every sum. */
const LONGEST_CHARGE = 40

export const emptyCharges = (): Charges => ({ sums: new Map(), tooLong: 0 })

export const addCharge = (into: Charges, charge: Yuan): void => {
  if (charge.length > LONGEST_CHARGE) into.tooLong++
  else addUnits(into.sums, charge)
}

/** into += other */
export const addCharges = (into: Charges, { sums, tooLong }: Charges): void => {
  for (const [scale, units] of sums) into.sums.set(scale, (into.sums.get(scale) ?? 0n) + units)
  into.tooLong += tooLong
}

/** Returns the exact sum, with the decimal places of the finest amount. */
export const sumOfCharges = ({ sums }: Charges): Yuan => sumUnits(sums)
