import { type Random } from './random'

/**
 * A body, changed in one way.
 *
 * @param other - another body, to take pieces from
 */
export type Mutator = (body: Uint8Array, random: Random, other: Uint8Array) => Uint8Array
