import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { findWarnings, type Kind } from '../../../../src'
import { Skimmer } from '../../../../src/cli/skim/skimmer'
import { type Oracle } from '../oracle'

const NOW = new Date('2026-11-26T12:00:00+08:00')

// One for all bodies: earlier bodies must not change the result of later ones.
const skimmer = new Skimmer({ now: NOW.getTime(), utcOffset: 28_800_000 })

/** What the fast path of `validate` accepts decodes to events of the same kinds, with nothing rejected, repaired or warned of. */
export const skimmedAsDecoded: Oracle = (body, { decodeEach }) => {
  if (skimmer.passLine(body, 0) !== body.length) return undefined
  const decoded = decodeEach(body)
  if (isLeft(decoded)) return 'the fast path accepts a rejected body'
  const { events, rejected, repairs } = decoded.right
  if (rejected.length > 0) return 'the fast path accepts a rejected record'
  if (repairs.length > 0) return 'the fast path accepts a repaired record'
  if (findWarnings(events, { now: NOW }).length > 0) return 'the fast path accepts a record with a warning'
  const kindsOf = (all: readonly { readonly kind: Kind }[]): readonly Kind[] => all.map(({ kind }) => kind)
  return isDeepStrictEqual(kindsOf(events), kindsOf(skimmer.events))
    ? undefined
    : 'the fast path finds events of other kinds'
}
