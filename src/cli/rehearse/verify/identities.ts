import { decodeEach } from '../../../decode'
import type { Entry } from '../../../http'
import { entriesOf } from '../../../http/entries-of'
import type { Check, CheckRequest, Exchange } from './check'

/** Returns what is the same for an event with the same content, and for no other. */
export const identityOf = ({ id, digest }: Pick<Entry, 'id' | 'digest'>): string => id + digest

/** Returns the identities of the events in a body. */
export const identitiesIn = (body: Uint8Array | string): readonly string[] => {
  const decoded = decodeEach(body)
  return decoded._tag === 'Left' ? [] : entriesOf(decoded.right.events).map(identityOf)
}

const memory = new WeakMap<CheckRequest, readonly string[]>()

/** Returns the identities of the events that a request sends. */
export const identitiesOf = (request: CheckRequest): readonly string[] => {
  const known = memory.get(request)
  if (known !== undefined) return known
  const found = identitiesIn(request.plain)
  memory.set(request, found)
  return found
}

/** An event that was answered 200, so that the platform never sends it again. */
export interface Owed {
  readonly check: Check
  readonly identity: string
}

/** Returns every event that was answered 200. */
export const owedIn = (exchanges: readonly Exchange[]): readonly Owed[] =>
  exchanges
    .filter(({ answer, request }) => answer.status === 200 && request.breaksOff !== true)
    .flatMap(({ check, request }) => identitiesOf(request).map((identity) => ({ check, identity })))
