import type { Extra } from '../../event'
import type { WireRecord } from '../wire-record'

/** The members of a record whose keys are not names of its table. */
export interface Strangers {
  /** The members that the table does not know, as sent. */
  readonly extra: Extra
  /** The values of those that it does know, but for the blanks around their keys, by name. */
  readonly padded: ReadonlyMap<string, unknown>
  /** The names that occur more than once, blanks aside. */
  readonly ambiguous: ReadonlySet<string>
}

const NONE: Strangers = { extra: Object.freeze({}), padded: new Map(), ambiguous: new Set() }

/**
 * Repair `padded-key`: a key with blanks around it, as in the document's own `" stateDesc "`, is taken for the name of
 * the table that it is without them. A key that the table does not know is left as it was sent.
 */
export const findStrangers = (wire: WireRecord, names: ReadonlySet<string>): Strangers => {
  let extra: [string, unknown][] | undefined
  let padded: Map<string, unknown> | undefined
  let paddedUnknown: Set<string> | undefined
  let ambiguous: Set<string> | undefined
  for (const key of Object.keys(wire)) {
    if (names.has(key)) continue
    const name = key.trim()
    const isKnown = names.has(name)
    if (!isKnown) (extra ??= []).push([key, wire[key]])
    if (name === key) continue
    if (Object.hasOwn(wire, name) || padded?.has(name) === true || paddedUnknown?.has(name) === true) {
      ambiguous = (ambiguous ?? new Set()).add(name)
    } else if (isKnown) padded = (padded ?? new Map()).set(name, wire[key])
    else paddedUnknown = (paddedUnknown ?? new Set()).add(name)
  }
  // From entries, because assigning to `__proto__` would change the object instead of keeping the member.
  return {
    extra: extra === undefined ? NONE.extra : Object.fromEntries(extra),
    padded: padded ?? NONE.padded,
    ambiguous: ambiguous ?? NONE.ambiguous
  }
}
