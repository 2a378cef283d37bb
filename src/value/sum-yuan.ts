import { type Yuan } from '../event'
import { scaledYuan } from './scaled-yuan'
import { yuan } from './yuan'

/**
 * The exact sum, in yuan, with as many decimal places as the finest amount: `0.06 + 2.94` is `3.00`; of nothing, `0`.
 *
 * @throws RangeError when an amount is not a `Yuan`
 */
export const sumYuan = (amounts: Iterable<Yuan>): Yuan => {
  const scaled = Array.from(amounts, scaledYuan)
  const scale = scaled.reduce((finest, amount) => Math.max(finest, amount.scale), 0)
  const units = scaled.reduce((sum, amount) => sum + amount.units * 10n ** BigInt(scale - amount.scale), 0n)
  const digits = String(units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return yuan(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`)
}
