import type { Yuan } from '../event'
import { yuan } from './yuan'

/** An amount as an integer of its last decimal place: `"2.94"` is 294 at scale 2. */
export interface ScaledYuan {
  readonly units: bigint
  readonly scale: number
}

export const scaledYuan = (amount: Yuan): ScaledYuan => {
  const [whole, fraction = ''] = yuan(amount).split('.') as [string, ...string[]]
  return { units: BigInt(whole + fraction), scale: fraction.length }
}
