import type fc from 'fast-check'
import type { EventOf, Kind } from '../../events'
import type { Generators } from '../arbitraries/generators'
import type { Overrides } from '../overrides'

/** The declaration of one kind of event for `huadan/testing`. */
export interface TestKind<K extends Kind> {
  /** The body in the platform's document, verbatim. */
  readonly sample: string
  /** Builds an event that agrees with the given fields; the docstring of `build` has the rules. */
  readonly build: (overrides: Overrides<K>) => EventOf<K>
  /** Generates overrides. fast-check is a parameter, so that builders work without it. */
  readonly generate: (generators: Generators) => fc.Arbitrary<Overrides<K>>
}
