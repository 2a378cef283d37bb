import type { Kind } from '../../events'
import { callbackCdr } from './callback-cdr'
import { callbackState } from './callback-state'
import { conference } from './conference'
import type { TestKind } from './kind'
import { voiceCode } from './voice-code'

/** The sample, builder and generator of each kind, in the document's order. */
const TEST_KINDS: { readonly [K in Kind]: TestKind<K> } = {
  'voice-code': voiceCode,
  'callback-cdr': callbackCdr,
  'callback-state': callbackState,
  conference
}

/** Returns a record with one value for each kind, made from its declaration. */
export const mapKinds = (
  make: <K extends Kind>(kind: K, declared: TestKind<K>) => unknown
): Readonly<Record<Kind, unknown>> =>
  // The compiler cannot see that each kind is paired with its own declaration.
  Object.fromEntries(
    Object.entries(TEST_KINDS).map(([kind, declared]) => [kind, make(kind as Kind, declared as never)])
  ) as Record<Kind, unknown>
