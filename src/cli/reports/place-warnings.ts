import type { Path } from '../../diagnostics/issue'
import type { Warning } from '../../diagnostics/warnings'
import { fieldPath } from '../../records/envelope'
import { type Extent, locateAll } from './locate'

/**
 * Returns the indices of the records that have an event, in order.
 *
 * @param rejected - the indices of the other records, ascending
 */
const recordIndices = (events: number, rejected: readonly number[]): readonly number[] => {
  const isRejected = new Set(rejected)
  return Array.from({ length: events + rejected.length }, (_, index) => index).filter(
    (index) => !isRejected.has(index)
  )
}

/** Returns true if a text has a value at a path. */
const hasValueAt = (text: string, path: Path): boolean => {
  const [parent, value] = locateAll(text, [path.slice(0, -1), path]) as readonly [Extent, Extent]
  return parent.start !== value.start
}

/** The part of the content of a body that locates warnings. */
interface PlacedEvents {
  /** The number of events, one for each record that was not rejected. */
  readonly events: number
  /** The indices of the rejected records. */
  readonly rejected: readonly number[]
}

/**
 * Returns warnings with the paths of their fields within the body: `['cdr', 3, 'stateDesc']`, or
 * `['stateDesc']` for a record without an envelope.
 *
 * @param readText - called only if there are warnings
 */
export const placeWarnings = (
  warnings: readonly Warning[],
  { events, rejected }: PlacedEvents,
  readText: () => string
): readonly Warning[] => {
  const [first] = warnings
  if (first === undefined) return warnings
  const records = recordIndices(events, rejected)
  const enveloped = ({ index, path }: Warning): Path => fieldPath(records[index], String(path[0]))
  if (!hasValueAt(readText(), enveloped(first))) return warnings
  return warnings.map((warning) => ({ ...warning, path: enveloped(warning) }))
}
