import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Kind } from '../../../../src'
import { Skimmer } from '../../../../src/cli/skim/skimmer'
import { type Oracle } from '../oracle'

// One for all bodies: what it has passed over must not change what it makes of the next.
const skimmer = new Skimmer()

/** What the command takes for good at a glance is decoded to events of the same kinds, with nothing refused or repaired. */
export const skimmedAsDecoded: Oracle = (body, { decodeEach }) => {
  if (skimmer.passLine(body, 0) !== body.length) return undefined
  const decoded = decodeEach(body)
  if (isLeft(decoded)) return 'a body passes at a glance and is refused'
  const { events, rejected, repairs } = decoded.right
  if (rejected.length > 0) return 'a record passes at a glance and is refused'
  if (repairs.length > 0) return 'a record passes at a glance and is repaired'
  const kindsOf = (all: readonly { readonly kind: Kind }[]): readonly Kind[] => all.map(({ kind }) => kind)
  return isDeepStrictEqual(kindsOf(events), kindsOf(skimmer.events))
    ? undefined
    : 'at a glance events are of other kinds'
}
