/**
 * Adds the matchers to the `expect` of vitest, and to its types: `import 'huadan/testing/vitest'` in a setup
 * file.
 *
 * @module huadan/testing/vitest
 */
import { expect } from 'vitest'
import { type BodyMatchers, matchers } from './body-matchers'

expect.extend(matchers)

declare global {
  // The type parameters of vitest's own interfaces differ between 3, 4 and 5. Chai's interface has none, and
  // vitest derives its assertions from it.
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the runner declares its matchers in a namespace, and only a namespace merges with it
  namespace Chai {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges with vitest's declaration, and adds members by inheritance alone
    interface Assertion extends BodyMatchers<void> {}
  }
}
