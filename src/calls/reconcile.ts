import type { CallbackEvent } from '../events'
import { contentText } from '../helpers/content-digest'
import { eventKey } from '../helpers/event-key'
import { differingFields } from './differing-fields'

/** One event that was pushed and pulled with different content. */
export interface DifferentEvent {
  /** The pushed versions: more than one if pushes already differ. */
  readonly pushed: readonly CallbackEvent[]
  /** The pulled versions. */
  readonly pulled: readonly CallbackEvent[]
  /** The names of the fields that differ: `charge`, `called`. */
  readonly fields: readonly string[]
}

/** The differences between pushed and pulled events. */
export interface Reconciliation {
  /** The events that were pulled, but not pushed, in order: a delivery was lost. */
  readonly missing: readonly CallbackEvent[]
  /** The events that were pushed, but not pulled, in order: perhaps a forged body. Never a state push. */
  readonly extra: readonly CallbackEvent[]
  /** The events that were pushed and pulled with different content. */
  readonly different: readonly DifferentEvent[]
}

/** The different versions of each event, by event key, then by content. */
type Versions = ReadonlyMap<string, ReadonlyMap<string, CallbackEvent>>

const versionsOf = (events: Iterable<CallbackEvent>): Versions => {
  const byKey = new Map<string, Map<string, CallbackEvent>>()
  for (const event of events) {
    const key = eventKey(event)
    const versions = byKey.get(key) ?? new Map<string, CallbackEvent>()
    const text = contentText(event)
    if (!versions.has(text)) versions.set(text, event)
    byKey.set(key, versions)
  }
  return byKey
}

const allBut = (some: Versions, others: Versions): readonly CallbackEvent[] =>
  [...some].flatMap(([key, versions]) => (others.has(key) ? [] : [...versions.values()]))

/**
 * Compares the pushed events with those that the platform's pull interface answers for the same time, by
 * event id and content. Duplicates have no effect. State pushes are never `extra`, because the pull interface
 * does not answer them. One pull interface does not answer `stateDesc`: its absence there is no difference.
 *
 * @param pushed - the events that your receiver stored
 * @param pulled - the events of the answer, which `decode` reads
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 */
export const reconcile = (
  pushed: Iterable<CallbackEvent>,
  pulled: Iterable<CallbackEvent>
): Reconciliation => {
  const one = versionsOf(pushed)
  const other = versionsOf(pulled)
  return {
    missing: allBut(other, one),
    extra: allBut(one, other).filter(({ kind }) => kind !== 'callback-state'),
    different: [...one].flatMap(([key, versions]) => {
      const pair = { pushed: [...versions.values()], pulled: [...(other.get(key)?.values() ?? [])] }
      const fields = differingFields(pair)
      return fields.length === 0 ? [] : [{ ...pair, fields }]
    })
  }
}
