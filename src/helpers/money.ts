import { type Yuan, yuan } from '../fields/yuan'
import { hasOwn } from '../json/has-own'

/** An amount as an integer and its number of decimal places: `"2.94"` is 294 at scale 2. */
export interface ScaledYuan {
  readonly units: bigint
  readonly scale: number
}

/**
 * Returns a power of ten. Not `**`: build tools for old targets turn it into `Math.pow`, which throws for a
 * bigint.
 */
const powerOfTen = (exponent: number): bigint => BigInt(`1${'0'.repeat(exponent)}`)

/** Returns an amount as an integer and its scale. */
export const scaledYuan = (amount: Yuan): ScaledYuan => {
  const [whole, fraction = ''] = yuan(amount).split('.') as [string, ...string[]]
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

/** Returns the amount as text: the inverse of `scaledYuan`. */
export const formatUnits = ({ units, scale }: ScaledYuan): Yuan => {
  const digits = String(units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return yuan(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`)
}

/** The sums of the amounts that have the same number of decimal places. */
export type UnitsByScale = Map<number, bigint>

/** Adds an amount to the sum of its scale. */
export const addUnits = (sums: UnitsByScale, amount: Yuan): void => {
  const { units, scale } = scaledYuan(amount)
  sums.set(scale, (sums.get(scale) ?? BigInt(0)) + units)
}

/** Returns the sum over all scales, with as many decimal places as the finest. */
export const sumUnits = (sums: ReadonlyMap<number, bigint>): Yuan => {
  let units = BigInt(0)
  let scale = 0
  // Coarse scales first, so that one amount with a million decimal places does not slow down all others.
  for (const [finer, more] of [...sums].sort(([one], [other]) => one - other)) {
    units = units * powerOfTen(finer - scale) + more
    scale = finer
  }
  return formatUnits({ units, scale })
}

/**
 * Callers in plain JavaScript can pass anything. A string is iterable, but its characters are not amounts.
 */
const isList = (amounts: unknown): boolean =>
  typeof amounts === 'object' && amounts !== null && Symbol.iterator in amounts

/**
 * Returns the exact sum in yuan, with as many decimal places as the finest amount: `0.06 + 2.94` is `3.00`.
 * The sum of an empty list is `0`.
 *
 * @throws RangeError if the argument is not a list, or an amount in it is not a `Yuan`
 */
export const sumYuan = (amounts: Iterable<Yuan>): Yuan => {
  if (!isList(amounts)) throw new RangeError('expected a list of amounts in yuan')
  const sums: UnitsByScale = new Map()
  for (const amount of amounts) addUnits(sums, amount)
  return sumUnits(sums)
}

/** The ways to round an amount to fen (分, 1/100 yuan). `half-even` rounds a half to the even fen. */
export type Rounding = 'half-up' | 'half-even' | 'up' | 'down'

const roundsUp: Readonly<Record<Rounding, (fen: bigint, rest: bigint, half: bigint) => boolean>> = {
  'half-up': (_fen, rest, half) => rest >= half,
  'half-even': (fen, rest, half) => rest > half || (rest === half && fen % BigInt(2) === BigInt(1)),
  up: (_fen, rest) => rest > BigInt(0),
  down: () => false
}

/**
 * Converts an amount to whole fen (1 yuan = 100 fen) without a float error: `"0.044"` is 4 with `half-up` and
 * 5 with `up`.
 *
 * @param amount - in yuan
 * @param rounding - the way to round the part below one fen
 * @throws RangeError if the amount is not a `Yuan`, the rounding is unknown, or the result is above 2^53 - 1
 */
export const toFen = (amount: Yuan, rounding: Rounding): number => {
  if (!hasOwn(roundsUp, rounding)) throw new RangeError('rounding must be half-up, half-even, up or down')
  const { units, scale } = scaledYuan(amount)
  const divisor = powerOfTen(scale)
  const hundredfold = units * BigInt(100)
  const fen = hundredfold / divisor
  const rest = hundredfold % divisor
  const result = Number(roundsUp[rounding](fen, rest * BigInt(2), divisor) ? fen + BigInt(1) : fen)
  if (!Number.isSafeInteger(result)) throw new RangeError('the amount is above 2^53 - 1 fen')
  return result
}
