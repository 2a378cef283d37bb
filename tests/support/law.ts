import { inspect, isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'

/** `LAWS_TIMES=20` tries each law twenty times as often. */
const TIMES = Number(process.env.LAWS_TIMES ?? 1)

// Where many wait for the outcome it must not depend on luck; everywhere else each run tries other examples.
const SEED = process.env.CI === undefined ? {} : { seed: 20_160_202 }

export const holds = <Ts>(runs: number, property: fc.IRawProperty<Ts, false>): void => {
  fc.assert(property, { numRuns: runs * TIMES, ...SEED })
}

/** As `toStrictEqual`, which takes a payload's own member `constructor` for the class of an object. */
export const expectSame = (actual: unknown, expected: unknown): void => {
  if (isDeepStrictEqual(actual, expected)) return
  const shown = [actual, expected].map((value) => inspect(value, { depth: 9 }))
  throw new Error(`got\n${shown.join('\nexpected\n')}`)
}

export const leftOf = <E>(either: Either<E, unknown>): E => {
  if (isLeft(either)) return either.left
  throw new Error(`expected a left, got ${inspect(either, { depth: 9 })}`)
}

export const rightOf = <A>(either: Either<unknown, A>): A => {
  if (isRight(either)) return either.right
  throw new Error(`expected a right, got ${inspect(either, { depth: 9 })}`)
}
