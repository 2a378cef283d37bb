/**
 * Matchers for `expect.extend` that print the outcome of a body, without any value of it. The types are for
 * jest's globals and for vitest 3 and 4. If you import `expect` from vitest, `@jest/globals` or `bun:test`,
 * import `huadan/testing/vitest`, `huadan/testing/jest-globals` or `huadan/testing/bun` instead.
 *
 * @module huadan/testing/matchers
 */
import type { BodyMatchers } from './body-matchers'

export { type BodyMatchers, type MatcherFunctions, type MatcherResult, matchers } from './body-matchers'

declare global {
  // The same declaration as in @types/jest, which need not be installed. vitest 3 and 4 read it too.
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the runner declares its matchers in a namespace, and only a namespace merges with it
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- declarations merge only with the same type parameters
    interface Matchers<R, T = {}> extends BodyMatchers<R> {}
  }
}
