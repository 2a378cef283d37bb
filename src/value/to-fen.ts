import type { Yuan } from '../event'
import { scaledYuan } from './scaled-yuan'

/** What becomes of the part of an amount that is finer than a fen (分, a hundredth of a yuan). `half-even`: to the even fen. */
export type Rounding = 'half-up' | 'half-even' | 'up' | 'down'

const roundsUp: Readonly<Record<Rounding, (fen: bigint, rest: bigint, half: bigint) => boolean>> = {
  'half-up': (_fen, rest, half) => rest >= half,
  'half-even': (fen, rest, half) => rest > half || (rest === half && fen % 2n === 1n),
  up: (_fen, rest) => rest > 0n,
  down: () => false
}

/**
 * An amount in whole fen (1 yuan = 100 fen), exactly; `"0.044"` is 4 half up and 5 up.
 *
 * @param amount - in yuan
 * @param rounding - what becomes of the part that is finer than a fen
 * @throws RangeError when the amount is not a `Yuan`, the rounding is unknown, or the result is beyond 2^53 - 1
 */
export const toFen = (amount: Yuan, rounding: Rounding): number => {
  if (!Object.hasOwn(roundsUp, rounding))
    throw new RangeError('rounding must be half-up, half-even, up or down')
  const { units, scale } = scaledYuan(amount)
  const divisor = 10n ** BigInt(scale)
  const hundredfold = units * 100n
  const fen = hundredfold / divisor
  const rest = hundredfold % divisor
  const rounded = roundsUp[rounding](fen, rest * 2n, divisor) ? fen + 1n : fen
  const result = Number(rounded)
  if (!Number.isSafeInteger(result))
    throw new RangeError('the amount is more fen than a number holds exactly')
  return result
}
