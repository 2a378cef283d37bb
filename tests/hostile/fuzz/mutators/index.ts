import { BYTE_MUTATORS } from './bytes'
import { MEMBER_MUTATORS } from './members'
import { type Mutator } from './mutator'
import { pick, type Random } from './random'
import { TOKEN_MUTATORS } from './tokens'

/**
 * By level, so that each level has its share however many changes it knows. Most changes of bytes and tokens leave no JSON,
 * and one of those is soon like another, so that those of members have the largest.
 */
const LEVELS: readonly (readonly Mutator[])[] = [
  BYTE_MUTATORS,
  TOKEN_MUTATORS,
  MEMBER_MUTATORS,
  MEMBER_MUTATORS,
  MEMBER_MUTATORS,
  MEMBER_MUTATORS
]

/** In bytes. What is longer finds little more and takes its time; how deep and how long a body may be is asked elsewhere. */
export const LONGEST_BODY = 4096

/** A body, changed at the level of bytes, of tokens or of members; it does not grow without end. */
export const mutate = (body: Uint8Array, random: Random, other: Uint8Array): Uint8Array => {
  const mutator = pick(pick(LEVELS, random), random)
  return mutator(body, random, other).slice(0, LONGEST_BODY)
}
