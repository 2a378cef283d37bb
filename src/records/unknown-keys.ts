import { hasOwn } from '../json/has-own'
import { paddedKey } from '../repairs/padded-key'
import type { Extra, WireRecord } from './wire-record'

/** The keys of a record that its table does not have. */
export interface KeyClasses {
  /** The unknown fields, as sent. */
  readonly extra: Extra
  /** The values of known fields with padded keys, by clean name. */
  readonly padded: ReadonlyMap<string, unknown>
  /** The names that occur more than once, apart from whitespace. */
  readonly ambiguous: ReadonlySet<string>
}

const NONE: KeyClasses = { extra: /* @__PURE__ */ Object.freeze({}), padded: new Map(), ambiguous: new Set() }

/**
 * Classifies the keys of a record that are not in its table. A padded key counts as the name without
 * whitespace; an unknown key stays as sent.
 */
export const classifyKeys = (wire: WireRecord, names: ReadonlySet<string>): KeyClasses => {
  let extra: [string, unknown][] | undefined
  let padded: Map<string, unknown> | undefined
  let paddedUnknown: Set<string> | undefined
  let ambiguous: Set<string> | undefined
  for (const key of Object.keys(wire)) {
    if (names.has(key)) continue
    const name = paddedKey.repair(key)
    const isKnown = names.has(name)
    if (!isKnown) (extra ??= []).push([key, wire[key]])
    if (name === key) continue
    if (hasOwn(wire, name) || padded?.has(name) === true || paddedUnknown?.has(name) === true) {
      ambiguous = (ambiguous ?? new Set()).add(name)
    } else if (isKnown) padded = (padded ?? new Map()).set(name, wire[key])
    else paddedUnknown = (paddedUnknown ?? new Set()).add(name)
  }
  return {
    // Created from entries, because assigning to `__proto__` would set the prototype instead of a field.
    extra: extra === undefined ? NONE.extra : Object.fromEntries(extra),
    padded: padded ?? NONE.padded,
    ambiguous: ambiguous ?? NONE.ambiguous
  }
}
