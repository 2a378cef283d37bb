import { type Yuan } from '../event'
import { scaledYuan } from './scaled-yuan'
import { yuan } from './yuan'

/** The sums of the amounts with equally many decimal places, in units of the last place. */
const unitsByScale = (amounts: Iterable<Yuan>): ReadonlyMap<number, bigint> => {
  const sums = new Map<number, bigint>()
  for (const amount of amounts) {
    const { units, scale } = scaledYuan(amount)
    sums.set(scale, (sums.get(scale) ?? 0n) + units)
  }
  return sums
}

/** What the types refuse, plain JavaScript may still give. A text can be iterated, but its digits are no amounts. */
const isList = (amounts: unknown): boolean =>
  typeof amounts === 'object' && amounts !== null && Symbol.iterator in amounts

/**
 * The exact sum, in yuan, with as many decimal places as the finest amount: `0.06 + 2.94` is `3.00`; of nothing, `0`.
 *
 * @throws RangeError when what is given is no list, or an amount in it no `Yuan`
 */
export const sumYuan = (amounts: Iterable<Yuan>): Yuan => {
  if (!isList(amounts)) throw new RangeError('expected a list of amounts in yuan')
  let sum = 0n
  let scale = 0
  // From the coarsest to the finest: were each amount made as fine as the finest, one of a million places would cost all others dear.
  const ascending = [...unitsByScale(amounts)].sort(([one], [other]) => one - other)
  for (const [finer, units] of ascending) {
    sum = sum * 10n ** BigInt(finer - scale) + units
    scale = finer
  }
  const digits = String(sum).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return yuan(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`)
}
