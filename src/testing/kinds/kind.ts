import type fc from 'fast-check'
import type { EventOf, Kind } from '../../events'
import type { Generators } from '../arbitraries/generators'
import type { Overrides } from '../overrides'

/** Everything that `huadan/testing` knows about one kind of event. */
export interface TestKind<K extends Kind> {
  /** The body in the platform's document, verbatim. */
  readonly sample: string
  /** Builds an event that agrees with what is given; the rules are in the docstring of `build`. */
  readonly build: (overrides: Overrides<K>) => EventOf<K>
  /** Generates overrides. fast-check is handed in, so that builders work without it. */
  readonly generate: (generators: Generators) => fc.Arbitrary<Overrides<K>>
}
