import { inspect, isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'

/** `PROPERTY_RUNS=20` runs each property on twenty times as many examples. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 1)

// In CI the examples are always the same, so that the outcome does not depend on luck. Elsewhere each run
// tries others.
const SEED = process.env.CI === undefined ? {} : { seed: 20_160_202 }

/** Checks that a property holds for so many examples. */
export const assertProperty = <Ts>(runs: number, property: fc.IRawProperty<Ts, false>): void => {
  fc.assert(property, { numRuns: runs * RUNS, ...SEED })
}

/** Checks that a property holds whose examples are tried asynchronously. */
export const assertAsyncProperty = async <Ts>(runs: number, property: fc.IAsyncProperty<Ts>): Promise<void> =>
  fc.assert(property, { numRuns: runs * RUNS, ...SEED })

/**
 * Compares like `toStrictEqual`, which takes a field `constructor` of a payload for the class of the object.
 */
export const expectSame = (actual: unknown, expected: unknown): void => {
  if (isDeepStrictEqual(actual, expected)) return
  const shown = [actual, expected].map((value) => inspect(value, { depth: 9 }))
  throw new Error(`got\n${shown.join('\nexpected\n')}`)
}

/** Returns the left. @throws Error if it is a right */
export const leftOf = <E>(either: Either<E, unknown>): E => {
  if (isLeft(either)) return either.left
  throw new Error(`expected a left, got ${inspect(either, { depth: 9 })}`)
}

/** Returns the right. @throws Error if it is a left */
export const rightOf = <A>(either: Either<unknown, A>): A => {
  if (isRight(either)) return either.right
  throw new Error(`expected a right, got ${inspect(either, { depth: 9 })}`)
}
