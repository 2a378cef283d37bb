/**
 * Adds the matchers to the `expect` of `@jest/globals`, and to its types:
 * `import 'huadan/testing/jest-globals'` in a setup file.
 *
 * @module huadan/testing/jest-globals
 */
import { expect } from '@jest/globals'
import { type BodyMatchers, matchers } from './body-matchers'

expect.extend(matchers)

// `@jest/globals` takes the type of its `expect` from this package. With pnpm our declarations can resolve
// it, but those of an application cannot.
declare module 'expect' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- declarations merge only with the same type parameters
  interface Matchers<R extends void | Promise<void>, T = unknown> extends BodyMatchers<R> {}
}
