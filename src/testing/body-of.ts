import { encode, encodeRecord } from '../encode'
import type { CallbackEvent } from '../event'
import { REPAIR_CODES, type RepairCode } from '../issue/repair'
import { ENVELOPE } from '../record/envelope'
import type { WireRecord } from '../record/wire-record'
import { CHINA_UTC_OFFSET } from '../value/utc-offset'
import { faultyBody, faultyRecord } from './commit-faults'

/** How a body is to be written. */
export interface BodyOptions {
  /** The faults to commit, by the names of the repairs that undo them. The order is of no account. Default: none. */
  readonly quirks?: readonly RepairCode[] | undefined
}

// What the types refuse, plain JavaScript may still give.
const checkQuirks = (quirks: unknown): void => {
  if (!Array.isArray(quirks) || !quirks.every((quirk) => REPAIR_CODES.includes(quirk as RepairCode))) {
    throw new RangeError(`quirks must be a list of ${REPAIR_CODES.join(', ')}`)
  }
}

const isList = (events: CallbackEvent | readonly CallbackEvent[]): events is readonly CallbackEvent[] =>
  Array.isArray(events)

/**
 * The body as the platform would send it: as `encode`, with its faults on request, each once in every record (the byte
 * order mark once) where the record has a place for it: no time is glued where all are empty. `decode` gives the same
 * events back, whatever the quirks, and names a repair for every fault.
 *
 * @param events - one event or a list
 * @param options - the faults to commit
 * @returns JSON text, or nearly
 * @throws RangeError when an event holds what would not come back, or a quirk is not one of `REPAIR_CODES`
 */
export const bodyOf = (
  events: CallbackEvent | readonly CallbackEvent[],
  { quirks = [] }: BodyOptions = {}
): string => {
  checkQuirks(quirks)
  const clean = encode(events)
  if (quirks.length === 0) return clean
  const records = (isList(events) ? events : [events]).map((event) =>
    faultyRecord(encodeRecord(event, CHINA_UTC_OFFSET), event.kind, quirks)
  )
  // `encode` alone decides how records lie in a body.
  const isEnveloped = Object.hasOwn(JSON.parse(clean) as WireRecord, ENVELOPE)
  return faultyBody(isEnveloped ? `{"${ENVELOPE}":[${records.join(',')}]}` : records.join(''), quirks)
}
