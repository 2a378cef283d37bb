/**
 * Adds the matchers to the `expect` of `bun:test`, and to its types: `import 'huadan/testing/bun'` in a
 * preloaded file.
 *
 * @module huadan/testing/bun
 */
import { expect } from 'bun:test'
import { type BodyMatchers, matchers } from './body-matchers'

expect.extend(matchers)

declare module 'bun:test' {
  // Without a default of `T`: a default must equal bun's.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- declarations merge only with the same type parameters
  interface Matchers<T> extends BodyMatchers<void> {}
}
